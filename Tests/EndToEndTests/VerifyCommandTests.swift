import TestSupport
import Testing

/// `longhand verify` as an author runs it.
@Suite struct VerifyCommandTests {
  private let folder = TemporaryDirectory()

  private static let lesson = """
    <!-- lesson format=1 id=small colour=red -->
    # Small

    Why?

    ## One <!-- step id=one -->

    ```longhand
    >>> 1 + 1
    3
    >>> 0.5 / 3
    0.167
    ```

    """

  private func verify(_ text: String, _ options: String...) throws -> BuiltBinary.Result {
    try folder.write(text, to: "small.md")
    return try BuiltBinary.run(["verify", "small.md"] + options, directory: folder.path)
  }

  @Test func faultsHaveTheirPlacesAndTheStatusIsOne() throws {
    let result = try verify(Self.lesson)
    #expect(result.status == 1)
    #expect(result.lines.first == "small.md:1:31: 'lesson' knows no 'colour'")
    #expect(result.lines.last == "1 fault in 1 lesson")
    let second = try verify(Self.lesson.replacing(" colour=red", with: ""))
    #expect(second.status == 1)
    #expect(second.lines.prefix(3) == ["small.md:10:1: the output of `1 + 1` is another", "    expected: 3", "         got: 2"])
    #expect(second.lines.last == "1 fault in 1 lesson")
  }

  @Test func jsonIsOneObject() throws {
    let result = try verify(Self.lesson, "--json")
    #expect(result.status == 1)
    #expect(result.lines.count == 1)
    #expect(result.output.hasPrefix(#"{"report":"verify","files":1,"faults":[{"file":"small.md","line":1,"column":31,"message":"#))
    let clean = try verify(Self.lesson.replacing(" colour=red", with: "").replacing("\n3\n", with: "\n2\n"), "--json")
    #expect(clean.status == 0)
    #expect(
      clean.output
        == #"{"report":"verify","files":1,"faults":[],"lessons":[{"file":"small.md","minutes":1,"express":null,"words":2,"enters":3,"questions":0,"exercises":0,"rows":10}],"rewritten":[]}"#
        + "\n")
  }

  @Test func fixingRewritesOutputsAndNothingElse() throws {
    let text = Self.lesson.replacing(" colour=red", with: "")
    let result = try verify(text, "--fix")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "rewrote small.md; review the difference", "small.md: 1 min · 2 words · 3 Enters · 0 questions · 0 exercises · up to 10 rows",
        "✓ 1 lesson verified",
      ])
    // 0.167 is right to its digits and stays as it is.
    #expect(folder.read("small.md") == text.replacing("\n3\n", with: "\n2\n"))
  }

  @Test func foldersAndFilesAreProvedTogether() throws {
    let text = Self.lesson.replacing(" colour=red", with: "").replacing("\n3\n", with: "\n2\n")
    try folder.write(text, to: "course/a.md")
    let result = try verify(text, "course")
    #expect(result.status == 1)
    #expect(result.output.contains("the id 'small' is also that of small.md"))
    #expect(try BuiltBinary.run(["verify", "nowhere.md"], directory: folder.path).status == 1)
  }
}
