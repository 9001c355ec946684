extension Library {
  /// The text of `..future..`.
  static let future = #"""
    annotations = division = print_function = absolute_import = unicode_literals = generator_stop = with_statement = nested_scopes = generators = None
    """#
}
