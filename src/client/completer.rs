//! Completer: delivers a call's answer exactly once.

use std::sync::Arc;

use super::dispatcher::Dispatcher;
use crate::model::{Error, Result, code};

/// The callbacks of one call. Completing it consumes it; dropping it uncompleted delivers an error.
pub struct Completer<T: Send + 'static> {
    answer: Option<Box<dyn FnOnce(Result<T>) + Send>>,
    dispatcher: Arc<Dispatcher>,
}

impl<T: Send + 'static> Completer<T> {
    /// Creates a completer that runs `answer` on `dispatcher`, once.
    pub fn new(
        dispatcher: Arc<Dispatcher>,
        answer: impl FnOnce(Result<T>) + Send + 'static,
    ) -> Self {
        Self {
            answer: Some(Box::new(answer)),
            dispatcher,
        }
    }

    /// Delivers the result.
    pub fn complete(mut self, result: Result<T>) {
        self.send(result);
    }

    fn send(&mut self, result: Result<T>) {
        if let Some(answer) = self.answer.take() {
            self.dispatcher.push(move || answer(result));
        }
    }
}

impl<T: Send + 'static> Drop for Completer<T> {
    fn drop(&mut self) {
        if self.answer.is_none() {
            return;
        }
        let error = if self.dispatcher.is_closing() {
            Error::new(
                code::TIM_ERR_SDK_COMM_INTERRUPT,
                "the client was freed before the call was done",
            )
        } else {
            Error::internal("the call ended without an answer")
        };
        self.send(Err(error));
    }
}

impl<T: Send + 'static> std::fmt::Debug for Completer<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Completer")
            .field("answered", &self.answer.is_none())
            .finish()
    }
}
