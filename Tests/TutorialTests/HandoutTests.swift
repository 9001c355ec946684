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
    #expect(text.contains("```longhand\n>>> z = 1\n```\n\n*Why:* 11 is more than 10.\n"))
    #expect(text.contains("**Question 5.** The answer is 2."))
    for hidden in ["<!--", "[x]", "because", "only the speaker"] { #expect(!text.contains(hidden), "\(hidden)") }
  }

  /// An image beside the lesson is in the page; one from elsewhere, and what is no image, is only described.
  @Test func imagesBesideTheLessonAreInThePage() throws {
    let folder = TemporaryDirectory()
    try folder.write("abc", to: "lessons/a.png")
    try folder.write("secret", to: "b.png")
    let text = SampleLesson.around(
      "![a plot](a.png)\n\n![out](../b.png) ![web](https://example.org/c.png) ![gone](no.png)\n\nOne  \ntwo.")
    let path = try folder.write(text, to: "lessons/one.md")
    let lesson = try #require(try LessonParser.parse(path: path).lesson)
    let html = try Handout(commands: .standard).page(of: lesson, as: .html)
    #expect(html.contains("<img src=\"data:image/png;base64,YWJj\" alt=\"a plot\">"))
    #expect(html.split(separator: "<img ").count == 2)
    #expect(html.contains("<em>out</em> <a href=\"https://example.org/c.png\"><em>web</em></a> <em>gone</em>"))
    #expect(html.contains("One<br>\ntwo."))
    #expect(try Handout(commands: .standard).page(of: lesson, as: .markdown).contains("One  \ntwo."))
  }

  @Test func theWebPageNeedsNothingFromElsewhere() throws {
    let text = try page(.html)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    #expect(text.contains("<pre class=\"input\">&gt;&gt;&gt; x + x</pre>\n<pre class=\"output\">4</pre>"))
    #expect(text.contains("How many layers &lt; 3?"))
    #expect(text.split(separator: "<svg ").count == 5)
    for mark in ["src=", "<script", "@import", "id=\"area\"", "only the speaker"] { #expect(!text.contains(mark), "\(mark)") }
    let links = text.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(!links.isEmpty)
    // Every link leads to a place in the page, and no place is there twice.
    let places = text.split(separator: " id=\"").dropFirst().map { "#" + $0.prefix { $0 != "\"" } }
    #expect(Set(places).count == places.count)
    for link in links { #expect(places.contains(link), "\(link)") }
    for id in ["counting", "choosing", "doing", "seeing", "answers.", "task.1", "answer.1", "task.4", "answer.4"] {
      #expect(links.contains("#" + id), "\(id)")
    }
    let clips = text.split(separator: "clipPath id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(clips.count == 3 && Set(clips).count == 3)
  }

  @Test func hintsAreFoldedAndSpeakOfThePlace() throws {
    let html = try page(.html, showsAnswers: false)
    #expect(html.contains("<details><summary>Hint</summary>\n<p>x is 2.</p>\n</details>"))
    #expect(html.contains("<details><summary>Hint 1</summary>\n<p>Assign.</p>"))
    // There is no y yet, and what comes of itself is of a learner's state.
    #expect(html.contains("<p><code>y</code> is <code>y</code>.</p>") && !html.contains("far below"))
    let markdown = try page(.markdown, showsAnswers: false)
    #expect(markdown.contains("<details><summary>Hint</summary>\n\nx is 2.\n</details>"))
    #expect(markdown.contains("<details><summary>Hint 2</summary>"))
  }

  @Test func theColoursFollowTheReadersScreen() throws {
    let text = try page(.html)
    #expect(text.contains("@media (prefers-color-scheme: dark)") && text.contains("color-scheme: light dark"))
    // Each colour is one of the variables, which both have.
    let style = try #require(text.split(separator: "<style>").last?.split(separator: "</style>").first)
    let names = style.split(separator: "var(--").dropFirst().map { String($0.prefix { $0 != ")" }) }
    let dark = try #require(style.split(separator: "prefers-color-scheme: dark)").last?.split(separator: "}").first)
    for name in Set(names) where name != "columns" { #expect(dark.contains("--\(name): "), "\(name)") }
  }

  @Test func linksToTheWebAreLinks() throws {
    let prose =
      "See [the *paper*](https://example.org/a?b=1&c=\"2\") and <https://example.org>, not [this](javascript:alert(1)) or [that](b.md)."
    let text = SampleLesson.around(prose + "\n\n```longhand\n>>> 1\n```")
    let lesson = try #require(LessonParser.parse(Source(name: "x.md", text: text)).lesson)
    let page = try Handout(commands: .standard).page(of: lesson, as: .html)
    #expect(page.contains("<a href=\"https://example.org/a?b=1&amp;c=&quot;2&quot;\">the </a>"), "\(page)")
    #expect(page.contains("<a href=\"https://example.org\">https://example.org</a>"))
    #expect(!page.contains("javascript") && !page.contains("b.md"))
  }

  @Test func aFolderBecomesPagesWithAnIndex() throws {
    let folder = TemporaryDirectory()
    try folder.write("<!-- course title=\"Small & *fine*\" order=second,first -->\n", to: "course/README.md")
    try folder.write(RunnerLesson.first, to: "course/01-first.md")
    try folder.write(
      RunnerLesson.first.replacing("id=first part=\"Basics\"", with: "id=second part=\"More\"").replacing(
        "First things", with: "Other <things>"),
      to: "course/2 ö.md")
    let library = LessonLibrary(directory: folder.path + "/course")
    let pages = folder.path + "/pages/here"
    #expect(try CourseHandout(library, Handout(commands: .standard)).write(to: pages) == 2)
    let index = try #require(folder.read("pages/here/index.html"))
    #expect(index.contains("<h1>Small &amp; <em>fine</em></h1>"))
    #expect(
      index.contains("<h2>More</h2>\n<ul class=\"lessons\">\n<li>1. <a href=\"./2%20%C3%B6.html\">Other &lt;things&gt;</a>"), "\(index)")
    #expect(index.contains("<a href=\"./01-first.html\">First things</a> <span class=\"muted\">4 min</span>"))
    for name in ["01-first.html", "2 ö.html"] {
      let page = try #require(folder.read("pages/here/" + name))
      #expect(page.contains("<a href=\"index.html\">Small &amp; <em>fine</em></a>"))
    }
    // What the user has changed is not replaced, and nothing else is written then.
    try folder.write("mine", to: "pages/here/2 ö.html")
    try folder.write("", to: "pages/here/index.html")
    #expect(throws: Diagnostic.self) { try CourseHandout(library, Handout(commands: .standard)).write(to: pages) }
    #expect(folder.read("pages/here/2 ö.html") == "mine" && folder.read("pages/here/index.html") == "")
    let empty = LessonLibrary(directory: folder.path + "/pages")
    #expect(throws: Diagnostic.self) { try CourseHandout(empty, Handout(commands: .standard)).write(to: folder.path + "/out") }
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
