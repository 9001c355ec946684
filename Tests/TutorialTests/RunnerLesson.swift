/// A lesson in plain Python with each kind of activity, for the runner's scenarios.
enum RunnerLesson {
  static let first = #"""
    <!-- lesson format=1 id=first part="Basics" minutes=4 -->
    # First things

    Why count?

    ## Counting <!-- step id=counting -->

    Two and two.

    ```longhand
    >>> x = 2
    >>> x + x
    4
    ```

    That was four.

    <!-- question id=sum answer="x + 3" -->
    What is `x + 3`?
    <!-- wrong: "x" because="that is x itself, {x}" -->
    <!-- because: 2 and 3 -->
    <details><summary>Hint 1</summary> x is {x}. </details>

    Prose behind the question.

    ## Choosing <!-- step id=choosing -->

    <!-- question id=colour -->
    Which is a colour?
    - [ ] seven <!-- because: it is a number -->
    - [x] deep blue <!-- because: like the sea. -->
    - [ ] nothing <!-- because: every colour is something -->

    <!-- question id=word answer="['bias', 'bias term']" -->
    What is added to the weighted sum?

    ## Doing <!-- step id=doing -->

    ```longhand
    >>> x
    2
    ```

    <!-- exercise id=larger -->
    Make `y` larger than 10 and `z` equal to 1.

    <details><summary>Hint 1</summary> Assign. </details>
    <details><summary>Hint 2</summary> `y` is {y}. </details>
    <!-- hint id=small when="y < 5": {y} is far below 10 -->
    <details><summary>Solution</summary>

    Like this:

    ```longhand solution
    >>> y = 11
    >>> z = 1
    ```
    </details>
    <!-- because: {y} is more than 10 -->
    <!-- check says="y is above 10": y > 10 -->
    <!-- check: z == 1 -->
    <!-- wrong: "y = 3" hint=small -->

    ## Failing <!-- step id=failing -->

    ```longhand
    >>> y + z
    12
    >>> 1 / 0
      1 / 0
      ^^^^^
    error: division by zero
    ...
    >>> x = 5
    ```

    The end.
    """#

  static let second = """
    <!-- lesson format=1 id=second part="Basics" minutes=1 needs=first -->
    # Second things
    ## Only step <!-- step id=only -->
    Read this.
    """
}
