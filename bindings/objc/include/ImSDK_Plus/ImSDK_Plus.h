// For apps written for V2TIM, which import it by this name.
#import "../OpenTIM.h"
