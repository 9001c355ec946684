extension Library {
  /// The text of `display`.
  static let display = #"""
    def display(*values, **options):
        for value in values:
            print(value)

    def clear_output(wait=False):
        pass

    def Image(*args, **options):
        return None

    HTML = Markdown = Math = Latex = SVG = Image

    def set_matplotlib_formats(*args, **options):
        pass
    """#
}
