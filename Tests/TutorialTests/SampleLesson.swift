/// A lesson with everything in it, to read and to break.
enum SampleLesson {
  static let header = "<!-- lesson format=1 id=sample part=\"Samples\" needs=network,loss seed=1 -->"

  /// A lesson of one step around some text.
  static func around(_ text: String) -> String {
    "\(header)\n# Sample\n\nAn introduction.\n\n## Step <!-- step id=one -->\n\(text)\n"
  }

  static let everything = #"""
    <!-- lesson format=1 id=sample part="Samples" minutes=4 needs=network,loss seed=1 -->
    # Sample & example

    An introduction
    of two lines.

    ## Arithmetic <!-- step id=arithmetic -->
    <!-- note: ask the room first,
    then wait -->

    Add `two` numbers.

    ```longhand
    >>> 1 + 1
    2
    >>> for i in range(2):
    ...     print(i)
    0
    ...
    1

    >>> x = 3
    ```

    Python is not run:

    ```pycon
    >>> 1 / 0
    <!-- not a comment -->
    ```

    ## Questions <!-- step id=questions -->

    <!-- question id=colour -->
    Which one
    is a colour?

    - [ ] seven <!-- because: it is a number -->
    - [x] blue
      as the sky <!-- because: it is one -->

    Prose behind it.

    <!-- question id=sum answer="x + 1" tolerance=2% -->
    What is `x + 1`?
    <!-- wrong: "2" because="x is {x}" -->
    <!-- because: 3 + 1 = 4 -->
    <details><summary>Hint</summary> Count on. </details>

    <!-- question id=word answer="['bias', 'the bias']" -->
    What is added?

    ## Your turn <!-- step id=turn -->

    <!-- exercise id=make-y -->
    Make `y` larger than 10.

    <details><summary>Hint 1</summary>

    Assign with `y = …`.
    </details>
    <details><summary>Hint 2</summary> Try 11. </details>
    <!-- hint id=small when="y < 5": y is {y}, which is far below 10 -->
    <details><summary>Solution</summary>

    Anything above will do:

    ```longhand solution
    >>> y = 11
    ```
    </details>
    <!-- because: it is {y} now -->
    <!-- check says="y is above 10": y > 10 -->
    <!-- wrong: "y = 3" hint=small -->
    <!-- wrong: "y = 9" hint=1 -->
    """#
}
