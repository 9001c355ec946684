/// The modules that are written in the language itself, as CPython's are: each text is run when its module is first imported.
enum Library {}
