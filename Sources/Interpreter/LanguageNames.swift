import Language

// A session takes sources and throws diagnostics, so whoever holds a session needs their names.
public typealias Diagnostic = Language.Diagnostic
public typealias Source = Language.Source
public typealias Span = Language.Span
public typealias Position = Language.Position
public typealias Suggestion = Language.Suggestion
