// For apps written to V2TIM, which import it by this name.
#import "../OpenTIM.h"
