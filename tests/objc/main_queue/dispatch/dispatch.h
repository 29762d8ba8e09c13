// The part of libdispatch that the binding uses on Apple's systems. main_thread.m has the implementation.
#ifndef OPENTIM_TESTS_DISPATCH_H
#define OPENTIM_TESTS_DISPATCH_H

typedef struct main_queue *dispatch_queue_t;
typedef void (*dispatch_function_t)(void *context);

dispatch_queue_t dispatch_get_main_queue(void);
void dispatch_async_f(dispatch_queue_t queue, void *context, dispatch_function_t work);

#endif
