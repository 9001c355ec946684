int longhand_clibedit_placeholder(void) { return 0; }
