#import "dispatcher.h"

#if OPENTIM_MAIN_THREAD
#include <dispatch/dispatch.h>
#include <stdlib.h>

struct job {
    tim_run_fn run;
    void *work;
};

static void run(void *posted) {
    struct job job = *(struct job *)posted;
    free(posted);
    job.run(job.work);
}

static void post(tim_run_fn run_work, void *work, void *context) {
    struct job *job = malloc(sizeof *job);
    if (!job) abort();
    *job = (struct job){run_work, work};
    dispatch_async_f(dispatch_get_main_queue(), job, run);
}

int32_t ot_dispatch_callbacks_of(tim_client *client) {
    return tim_client_set_dispatcher(client, post, NULL, NULL);
}

void ot_dispatch(tim_success_fn work, void *context) { post(work, context, NULL); }

#else

int32_t ot_dispatch_callbacks_of(tim_client *client) {
    return TIM_ERR_SUCC;
}

void ot_dispatch(tim_success_fn work, void *context) { tim_client_post(NULL, work, context); }

#endif
