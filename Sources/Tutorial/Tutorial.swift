// The lesson files, steps, runner, answer checking, progress and verifier live here.
