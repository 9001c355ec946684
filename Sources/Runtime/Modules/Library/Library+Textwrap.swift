extension Library {
  /// The text of `textwrap`.
  static let textwrap = #"""
    def dedent(text):
        lines = text.split("\n")
        margin = None
        for line in lines:
            if line.strip():
                indent = line[:len(line) - len(line.lstrip())]
                if margin is None:
                    margin = indent
                while not indent.startswith(margin):
                    margin = margin[:-1]
        margin = margin or ""
        return "\n".join([line[len(margin):] if line.strip() else "" for line in lines])

    def indent(text, prefix, predicate=None):
        lines = text.split("\n")
        return "\n".join([prefix + line if (predicate(line) if predicate else line.strip()) else line for line in lines])

    def wrap(text, width=70, initial_indent="", subsequent_indent="", **keywords):
        lines = []
        line = ""
        for word in text.split():
            start = subsequent_indent if lines else initial_indent
            if line and len(start) + len(line) + 1 + len(word) > width:
                lines.append(start + line)
                line = word
            else:
                line = line + " " + word if line else word
            start = subsequent_indent if lines else initial_indent
            while len(start) + len(line) > width:
                lines.append(start + line[:width - len(start)])
                line = line[width - len(start):]
                start = subsequent_indent
        if line:
            lines.append((subsequent_indent if lines else initial_indent) + line)
        return lines

    def fill(text, width=70, **keywords):
        return "\n".join(wrap(text, width, **keywords))

    class TextWrapper:
        def __init__(self, width=70, initial_indent="", subsequent_indent="", **more):
            self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent

        def wrap(self, text): return wrap(text, self.width, self.initial_indent, self.subsequent_indent)
        def fill(self, text): return "\n".join(self.wrap(text))

    def shorten(text, width, placeholder=" [...]", **keywords):
        text = " ".join(text.split())
        if len(text) <= width:
            return text
        kept = ""
        for word in text.split():
            longer = kept + " " + word if kept else word
            if len(longer) + len(placeholder) > width:
                break
            kept = longer
        return kept + placeholder if kept else placeholder.strip()
    """#
}
