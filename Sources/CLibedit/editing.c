#include "CLibedit.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

EditLine *longhand_el_init(const char *program) { return el_init(program, stdin, stdout, fdopen(2, "w")); }

int longhand_el_set_int(EditLine *editor, int operation, int value) { return el_set(editor, operation, value); }

int longhand_el_set_string(EditLine *editor, int operation, const char *value) { return el_set(editor, operation, value); }

int longhand_el_set_prompt(EditLine *editor, int operation, char *(*prompt)(EditLine *), char literal) {
  return el_set(editor, operation, prompt, literal);
}

int longhand_el_bind(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

int longhand_el_bind_alternative(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, "-a", key, function, NULL);
}

int longhand_el_add_function(EditLine *editor, const char *name, const char *help, unsigned char (*function)(EditLine *, int)) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

int longhand_el_set_history(EditLine *editor, History *entries) { return el_set(editor, EL_HIST, history, entries); }

int longhand_el_set_client_data(EditLine *editor, void *data) { return el_set(editor, EL_CLIENTDATA, data); }

void *longhand_el_client_data(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}

int longhand_el_set_getc(EditLine *editor, int (*function)(EditLine *, wchar_t *)) { return el_set(editor, EL_GETCFN, function); }

const char *longhand_el_editor(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}

int longhand_el_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH); }

const char *longhand_el_gets(EditLine *editor, int *count, int *error) {
  *count = 0;
  errno = 0;
  const char *text = el_gets(editor, count);
  *error = errno;
  return text;
}

int longhand_history_set_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}

int longhand_history_enter(History *entries, const char *text) {
  HistEvent event;
  return history(entries, &event, H_ENTER, text) < 0 ? -1 : event.num;
}

int longhand_history_delete(History *entries, int number) {
  HistEvent event;
  return history(entries, &event, H_DEL, number);
}

void longhand_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}
