import Export
import Language
import TestSupport
import Testing

@testable import Tutorial

@Suite struct HandoutTests {
  private static let extra = """

    ## Seeing <!-- step id=seeing -->
    <!-- note: only the speaker sees this -->

    ```longhand
    >>> plot activation tanh
    >>> data xor
    ...
    >>> net 2 -> 2 tanh -> 1 sigmoid
    >>> plot data
    ```

    <!-- question id=layers answer="len([1, 2])" -->
    How many layers < 3?
    """

  private func page(_ form: Handout.Form, showsAnswers: Bool = true) throws -> String {
    let result = LessonParser.parse(Source(name: "x.md", text: RunnerLesson.first + HandoutTests.extra))
    #expect(result.faults.isEmpty)
    var handout = Handout(commands: .standard)
    handout.showsAnswers = showsAnswers
    return try handout.page(of: try #require(result.lesson), as: form)
  }

  @Test func markdownHasRealOutputsTasksAndAnswers() throws {
    let text = try page(.markdown)
    #expect(text.hasPrefix("# First things\n\nWhy count?\n\n## Counting\n"))
    #expect(text.contains("```longhand\n>>> x + x\n4\n```"))
    #expect(text.contains("error: division by zero"))
    #expect(text.contains("- b) deep blue\n"))
    #expect(text.contains("**Question 1.** The answer is 5: 2 and 3."))
    #expect(text.contains("**Question 2.** The answer is b) deep blue: like the sea."))
    #expect(text.contains("**Exercise 4.** Like this:\n\n```longhand\n>>> y = 11\n```"))
    #expect(text.contains("**Question 5.** The answer is 2."))
    for hidden in ["<!--", "[x]", "because", "only the speaker"] { #expect(!text.contains(hidden), "\(hidden)") }
  }

  @Test func theWebPageNeedsNothingFromElsewhere() throws {
    let text = try page(.html)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    #expect(text.contains("<pre class=\"input\">&gt;&gt;&gt; x + x</pre>\n<pre class=\"output\">4</pre>"))
    #expect(text.contains("How many layers &lt; 3?"))
    #expect(text.split(separator: "<svg ").count == 5)
    for mark in ["src=", "href=", "<script", "@import", "id=\"area\"", "only the speaker"] { #expect(!text.contains(mark), "\(mark)") }
    let clips = text.split(separator: "clipPath id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(clips.count == 3 && Set(clips).count == 3)
  }

  @Test(arguments: [Handout.Form.markdown, .html]) func answersMayBeLeftOut(form: Handout.Form) throws {
    let text = try page(form, showsAnswers: false)
    #expect(!text.contains("Answers") && !text.contains("y = 11"))
  }

  @Test func aLineThatFailsHasItsPlace() throws {
    let lesson = try #require(LessonParser.parse(Source(name: "x.md", text: SampleLesson.around("```longhand\n>>> 1 / 0\n```"))).lesson)
    let error = #expect(throws: Diagnostic.self) { try Handout(commands: .standard).page(of: lesson, as: .html) }
    #expect(error?.message == "this fails in the lesson: division by zero")
    #expect(error?.position == Position(line: 8, column: 1))
  }

  @Test func markupInALessonIsText() throws {
    let text = SampleLesson.around("Look: `<script>alert(1)</script>` and <img src=x onerror=alert(1)>\n\n```longhand\n>>> '<b>'\n```")
    let lesson = try #require(LessonParser.parse(Source(name: "x.md", text: text)).lesson)
    let page = try Handout(commands: .standard).page(of: lesson, as: .html)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
  }
}
