#ifndef CLIBEDIT_H
#define CLIBEDIT_H
int longhand_clibedit_placeholder(void);
#endif
