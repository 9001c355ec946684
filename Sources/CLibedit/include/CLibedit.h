#ifndef LONGHAND_CLIBEDIT_H
#define LONGHAND_CLIBEDIT_H

#include <histedit.h>
#include <wchar.h>

// libedit's calls take variable arguments, which Swift cannot make; here is one typed function for each use.

// Editing.
EditLine *_Nullable longhand_el_init(const char *_Nonnull program);
int longhand_el_set_int(EditLine *_Nonnull editor, int operation, int value);
int longhand_el_set_string(EditLine *_Nonnull editor, int operation, const char *_Nonnull value);
int longhand_el_set_prompt(EditLine *_Nonnull editor, int operation, char *_Nonnull (*_Nonnull prompt)(EditLine *_Nonnull), char literal);
int longhand_el_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull function);
/// The same in vi's command mode.
int longhand_el_bind_alternative(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull function);
int longhand_el_add_function(
    EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help,
    unsigned char (*_Nonnull function)(EditLine *_Nonnull, int));
int longhand_el_set_history(EditLine *_Nonnull editor, History *_Nonnull entries);
int longhand_el_set_client_data(EditLine *_Nonnull editor, void *_Nullable data);
void *_Nullable longhand_el_client_data(EditLine *_Nonnull editor);
int longhand_el_set_getc(EditLine *_Nonnull editor, int (*_Nonnull function)(EditLine *_Nonnull, wchar_t *_Nonnull));
/// `emacs` or `vi`.
const char *_Nullable longhand_el_editor(EditLine *_Nonnull editor);
int longhand_el_refresh(EditLine *_Nonnull editor);
/// One line with its newline, or null; the text lives until the next call of any of these functions.
const char *_Nullable longhand_el_gets(EditLine *_Nonnull editor, int *_Nonnull count, int *_Nonnull error);

// History.
int longhand_history_set_size(History *_Nonnull entries, int size);
/// Adds an entry and returns its number, or -1.
int longhand_history_enter(History *_Nonnull entries, const char *_Nonnull text);
int longhand_history_delete(History *_Nonnull entries, int number);

// Signals. Handlers only set flags and write a byte to a pipe that `longhand_wait` watches.
enum longhand_signal {
  LONGHAND_INTERRUPT = 1,
  LONGHAND_RESIZE = 2,
  LONGHAND_SUSPEND = 4,
  /// Continued after a stop that could not be caught.
  LONGHAND_CONTINUE = 8,
};
/// Installs the handlers, ignores SIGQUIT and SIGPIPE, and remembers the terminal's settings.
void longhand_signals_install(void);
/// From now on a crash restores the terminal, writes this sentence, which lives for ever, to standard error, and ends with this status.
void longhand_crash_install(const char *_Nonnull sentence, int status);
/// Whether a signal has come since it was last taken.
int longhand_signal_is_set(int which);
/// The same, and forgets it.
int longhand_signal_take(int which);
void longhand_signal_clear(int which);
/// While lines are edited Ctrl-Z is ours to handle, and a signal that ends the process must restore the terminal.
void longhand_editing_begin(int has_bracketed_paste);
/// Stops the process if Ctrl-Z came behind the end of the line; the terminal must be as it was found by then.
void longhand_editing_end(void);
/// Stops the process as Ctrl-Z does by default, until it is continued.
void longhand_suspend(void);
/// The terminal's settings as they were found.
void longhand_terminal_restore(void);
/// Whether the cursor stands behind something that is drawn while a program runs: a signal that ends the process ends that line first.
void longhand_line_is_open(int is_open);
/// Where it stands that Ctrl-C has come: not 0. It lives for ever.
const int *_Nonnull longhand_interrupt_address(void);
/// A second interrupt ends the process, as programs without a shell should.
void longhand_interrupt_twice_ends(int on);

/// The user's own locale for characters, or plain UTF-8 where that has none.
void longhand_use_utf8(void);

/// Waits for input or a signal: 1 input is there (or at its end), 2 a signal, 0 the time is over. Negative: no limit.
int longhand_wait(int descriptor, int milliseconds);
/// Reads what has been typed at the terminal and never waits: -1 with EAGAIN where there is nothing.
ssize_t longhand_read_typed(void *_Nonnull buffer, size_t size);
/// Waits for input on either descriptor (1, 2) or a signal (4); the sum of what there is.
int longhand_wait_either(int first, int second);
/// Keys come one by one and are not shown; with `passes_signals` nothing is done to what goes in or out.
int longhand_terminal_raw(int passes_signals);
/// The terminal's size, 0 when unknown.
int longhand_terminal_columns(int descriptor);
int longhand_terminal_rows(int descriptor);

#endif
