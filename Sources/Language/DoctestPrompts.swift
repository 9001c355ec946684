/// The text without the prompts of a Python session copied from a page.
///
/// Where the first line begins with `>>>`, the lines behind `>>> ` and `... ` are kept without
/// these, and the lines without a prompt, which are the session's output, are left out. A single
/// line behind `... ` loses it too. Any other text comes back as it is.
public func strippingDoctestPrompts(_ text: String) -> String {
  let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  guard let first = lines.first(where: { !$0.utf8.allSatisfy(Characters.isBlank) }) else { return text }
  if lines.count == 1, let rest = behind("...", in: first), !rest.isEmpty { return String(rest) }
  guard behind(">>>", in: first) != nil else { return text }
  let kept = lines.compactMap { behind(">>>", in: $0) ?? behind("...", in: $0) }
  // The newline at the end stays, so that a block pasted with it is finished.
  return kept.joined(separator: "\n") + (lines.last?.isEmpty == true ? "\n" : "")
}

/// What stands behind a prompt and its blank, or nil where the line does not begin with the prompt.
private func behind(_ prompt: String, in line: Substring) -> Substring? {
  var rest = line.drop { $0 == " " || $0 == "\t" }
  guard rest.hasPrefix(prompt) else { return nil }
  rest = rest.dropFirst(prompt.count)
  if rest.isEmpty { return rest }
  return rest.first == " " ? rest.dropFirst() : nil
}

extension Source {
  /// The source without the prompts of a copied session; itself where there are none.
  public var withoutDoctestPrompts: Source {
    let stripped = strippingDoctestPrompts(text)
    return stripped == text ? self : Source(name: name, text: stripped)
  }
}
