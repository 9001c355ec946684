import Language
import Markup
import Testing
import Workbench

@testable import Tutorial

@Suite struct SpeakerNotesTests {
  private static let text = """
    <!-- lesson format=1 id=talk minutes=7 -->
    # A talk

    Why?

    ## First <!-- step id=first -->
    <!-- note: greet the room -->

    ```longhand
    >>> w = 41
    >>> for i in range(2):
    ...     print(i)
    0
    1
    ```
    <!-- note: now *slowly* -->

    <!-- question id=q -->
    Which?
    - [ ] one <!-- because: no -->
    - [x] two

    ## Last <!-- step id=last -->
    Done.
    """

  private func screen(step: Int, item: Int, elapsed: Int = 65, isTakenOver: Bool = false) throws -> String {
    let lesson = try #require(LessonParser.parse(Source(name: "x.md", text: Self.text)).lesson)
    let state = PresentationState(process: 1, started: 0, step: step, item: item, isTakenOver: isTakenOver, lesson: "x.md")
    return SpeakerNotes(lesson: lesson, state: state, clock: "14:05:09", elapsed: elapsed).document.plainText()
  }

  @Test func theBeginningOfAStep() throws {
    #expect(
      try screen(step: 0, item: 1) == """
        14:05:09   1:05 of 7 min   A talk

        First
        ─────
        step 1 of 2 · first

        │ greet the room

        │ now slowly

        Now
            >>> w = 41

        Then
            >>> for i in range(2):
            ...     print(i)
          Question
          Which?
          → b) two

        Next step
          2  Last

        """)
  }

  @Test func theEndOfTheLastStep() throws {
    let text = try screen(step: 1, item: 1, elapsed: 3725, isTakenOver: true)
    #expect(text.hasPrefix("14:05:09   1:02:05 of 7 min   A talk\n"))
    #expect(text.contains("No notes for this step."))
    #expect(text.contains("You are typing your own lines"))
    #expect(text.contains("This was the last step; Enter ends."))
    #expect(!text.contains("Next step"))
  }

  @Test func aStateBeyondTheLessonIsHeldToIt() throws {
    #expect(try screen(step: 9, item: 99).contains("step 2 of 2"))
  }
}
