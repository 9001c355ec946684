extension Library {
  /// The text of `string`.
  static let string = #"""
    ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
    ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ascii_letters = ascii_lowercase + ascii_uppercase
    digits = "0123456789"
    hexdigits = "0123456789abcdefABCDEF"
    octdigits = "01234567"
    punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    whitespace = " \t\n\r\x0b\x0c"
    printable = digits + ascii_letters + punctuation + whitespace

    def capwords(s, sep=None):
        return (sep or " ").join([word.capitalize() for word in s.split(sep)])

    class Formatter:
        """Text filled in as str.format does."""
        def format(self, format_string, /, *args, **kwargs): return self.vformat(format_string, args, kwargs)
        def vformat(self, format_string, args, kwargs): return format_string.format(*args, **kwargs)

    class Template:
        """Text with places like $name or ${name} to be filled in."""
        def __init__(self, template):
            self.template = template

        def _fill(self, values, is_safe):
            import re
            def value(match):
                if match.group(0) == "$$":
                    return "$"
                name = match.group(1) or match.group(2)
                if name not in values:
                    if is_safe:
                        return match.group(0)
                    raise KeyError(name)
                return str(values[name])
            return re.sub(r"\$\$|\$([A-Za-z_][A-Za-z0-9_]*)|\$\{([A-Za-z_][A-Za-z0-9_]*)\}", value, self.template)

        def substitute(self, mapping={}, **keywords):
            return self._fill({**mapping, **keywords}, False)

        def safe_substitute(self, mapping={}, **keywords):
            return self._fill({**mapping, **keywords}, True)
    """#
}
