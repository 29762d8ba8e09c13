// Where blocks and listeners run.
#include "opentim.h"

// Apple's systems have them on the main thread. It can be chosen otherwise at compile time.
#ifndef OPENTIM_MAIN_THREAD
#ifdef __APPLE__
#define OPENTIM_MAIN_THREAD 1
#else
#define OPENTIM_MAIN_THREAD 0
#endif
#endif

// 0, or why not.
int32_t ot_dispatch_callbacks_of(tim_client *client);

// Runs work(context) there, without a client.
void ot_dispatch(tim_success_fn work, void *context);
