// The thread on which blocks and listeners run.
#include "opentim.h"

// On Apple's systems it is the main thread. The choice can be changed at compile time.
#ifndef OPENTIM_MAIN_THREAD
#ifdef __APPLE__
#define OPENTIM_MAIN_THREAD 1
#else
#define OPENTIM_MAIN_THREAD 0
#endif
#endif

// Returns 0, or the error code.
int32_t ot_dispatch_callbacks_of(tim_client *client);

// Runs work(context) on that thread, without a client.
void ot_dispatch(tim_success_fn work, void *context);
