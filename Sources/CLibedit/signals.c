#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted, resized, suspended, continued;
static volatile sig_atomic_t is_editing, has_paste, has_open_line, ends_at_second;
static int wake[2] = {-1, -1};
static struct termios found;
static int has_found;

static volatile sig_atomic_t *flag(int which) {
  switch (which) {
    case LONGHAND_INTERRUPT: return &interrupted;
    case LONGHAND_RESIZE: return &resized;
    case LONGHAND_SUSPEND: return &suspended;
    default: return &continued;
  }
}

static void handle(int number) {
  int saved = errno;
  if (number == SIGINT) {
    if (ends_at_second && interrupted) {
      signal(SIGINT, SIG_DFL);
      raise(SIGINT);
    }
    interrupted = 1;
  } else if (number == SIGWINCH) {
    resized = 1;
  } else if (number == SIGCONT) {
    continued = 1;
  } else {
    suspended = 1;
  }
  if (write(wake[1], "", 1) < 0) { /* The pipe is full: the reader will wake anyway. */
  }
  errno = saved;
}

void longhand_terminal_restore(void) {
  // From the background this would stop the process, and the terminal is another's to set.
  if (has_found && tcgetpgrp(0) == getpgrp()) tcsetattr(0, TCSADRAIN, &found);
}

static void leave_terminal(void) {
  if (is_editing && tcgetpgrp(0) == getpgrp()) {
    if (has_paste && write(1, "\033[?2004l", 8) < 0) { /* The terminal has gone. */
    }
    if (write(1, "\r\n", 2) < 0) { /* The terminal has gone. */
    }
    if (has_found) tcsetattr(0, TCSANOW, &found);
  } else if (has_open_line && tcgetpgrp(1) == getpgrp() && write(1, "\r\n", 2) < 0) { /* The terminal has gone. */
  }
}

static void end(int number) {
  leave_terminal();
  signal(number, SIG_DFL);
  raise(number);
}

static const char *crash_sentence;
static int crash_status;

static void crash(int number) {
  static volatile sig_atomic_t has_crashed;
  (void)number;
  if (has_crashed) _exit(crash_status);
  has_crashed = 1;
  leave_terminal();
  if (write(2, crash_sentence, strlen(crash_sentence)) < 0) { /* Nobody is left to be told. */
  }
  _exit(crash_status);
}

void longhand_crash_install(const char *sentence, int status) {
  static const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
  static char stack[1 << 16];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
#ifdef __GLIBC__
  // Before a trap Swift's runtime writes addresses to the C library's stream, which say nothing to a learner; nothing of ours goes there.
  FILE *nowhere = getenv("SWIFT_BACKTRACE") ? NULL : fopen("/dev/null", "we");
  if (nowhere) stderr = nowhere;
#endif
  crash_sentence = sentence;
  crash_status = status;
  struct sigaction action = {0};
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) sigaction(numbers[index], &action, NULL);
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void longhand_signals_install(void) {
  if (wake[0] >= 0) return;
  if (pipe(wake) != 0) return;
  for (int end = 0; end < 2; end++) {
    fcntl(wake[end], F_SETFL, O_NONBLOCK);
    fcntl(wake[end], F_SETFD, FD_CLOEXEC);
  }
  has_found = tcgetattr(0, &found) == 0;
  install(SIGINT, handle);
  install(SIGWINCH, handle);
  install(SIGTERM, end);
  install(SIGHUP, end);
  signal(SIGQUIT, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
}

int longhand_signal_is_set(int which) { return *flag(which) != 0; }

int longhand_signal_take(int which) {
  // Looked at before it is cleared: a signal that comes in between is one more of the same, not one lost.
  if (!*flag(which)) return 0;
  *flag(which) = 0;
  return 1;
}

void longhand_signal_clear(int which) { *flag(which) = 0; }

void longhand_editing_begin(int has_bracketed_paste) {
  has_paste = has_bracketed_paste;
  is_editing = 1;
  install(SIGTSTP, handle);
  install(SIGCONT, handle);
}

void longhand_editing_end(void) {
  is_editing = 0;
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  // One that came when the line had ended already.
  if (longhand_signal_take(LONGHAND_SUSPEND)) raise(SIGTSTP);
}

void longhand_suspend(void) {
  signal(SIGTSTP, SIG_DFL);
  // To this thread, so that it has stopped before the next line; others of the group had theirs from the terminal.
  raise(SIGTSTP);
  has_found = tcgetattr(0, &found) == 0 || has_found;
  continued = 0;
  install(SIGTSTP, handle);
}

void longhand_line_is_open(int is_open) { has_open_line = is_open; }

const int *longhand_interrupt_address(void) { return (const int *)&interrupted; }
void longhand_interrupt_twice_ends(int on) { ends_at_second = on; }

int longhand_wait(int descriptor, int milliseconds) {
  struct pollfd watched[2] = {{.fd = descriptor, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  int count = poll(watched, wake[0] >= 0 ? 2 : 1, milliseconds);
  if (count < 0) return errno == EINTR ? 2 : 1;
  if (count == 0) return 0;
  if (wake[0] >= 0 && watched[1].revents) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    return 2;
  }
  return 1;
}

ssize_t longhand_read_typed(void *buffer, size_t size) {
  // Ctrl-C throws away what was typed before it: between a wait that found keys and the reading of them they may be gone, and
  // a read that waits would sleep through the signal. The shell's own opening of the terminal is not to be changed.
  static int typed = -2;
  if (typed == -2) {
    char name[256];
    typed = ttyname_r(0, name, sizeof name) == 0 ? open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1;
  }
  return read(typed >= 0 ? typed : 0, buffer, size);
}

int longhand_wait_either(int first, int second) {
  struct pollfd watched[3] = {
      {.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  if (poll(watched, wake[0] >= 0 ? 3 : 2, -1) < 0) return errno == EINTR ? 4 : 3;
  int ready = (watched[0].revents ? 1 : 0) | (watched[1].revents ? 2 : 0);
  if (wake[0] >= 0 && watched[2].revents) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    ready |= 4;
  }
  return ready;
}

int longhand_terminal_raw(int passes_signals) {
  struct termios raw;
  if (tcgetattr(0, &raw) != 0) return -1;
  if (passes_signals) {
    cfmakeraw(&raw);
  } else {
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
  }
  return tcsetattr(0, TCSADRAIN, &raw);
}

int longhand_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int longhand_terminal_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}
