/// The file `longhand new LESSON-ID` writes: a lesson that verifies, to start from.
public enum LessonTemplate {
  public static func text(id: String) -> String {
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    return """
      <!-- lesson format=1 id=\(id) part="My lessons" minutes=4 seed=1 -->
      # \(title)

      *Aim: say in one line what they can do afterwards.*

      A question worth asking, in two sentences, from your learners' world.

      ## See it <!-- step id=see -->
      <!-- note: what you want to remember when you present this step -->

      Say what to look at. The line below is offered at the prompt, and Enter runs it.

      ```longhand
      >>> z = 0.5 * 2 - 1
      >>> z
      0.0
      ```

      Then give it its name: z is the weighted sum of an input 2, with the weight 0.5 and the bias −1.

      <!-- question id=squeezed answer="sigmoid(z)" digits=1 -->
      What does the sigmoid, 1 / (1 + e⁻ᶻ), make of it? One decimal is enough.
      <!-- wrong: "z" because="that is z itself; e⁰ is 1, so the fraction is 1 / (1 + 1)" -->
      <!-- because: e⁰ is 1, so it is 1 / 2 -->

      ## Think about it <!-- step id=think -->

      <!-- question id=larger -->
      And if the bias were larger, say 3?
      - [x] the output is nearer to 1 <!-- because: z grows, and the sigmoid grows with it -->
      - [ ] the output is nearer to 0 <!-- because: that is where a bias of −3 leads -->
      - [ ] nothing changes <!-- because: the bias is added to z, whatever the input is -->

      ## Make it yours <!-- step id=yours -->

      <!-- exercise id=almost-one -->
      Give `z` a value for which `sigmoid(z)` is above 0.99.

      <details><summary>Hint 1</summary>

      You have seen what the sigmoid makes of 0. Where must z lie for more?
      </details>
      <details><summary>Hint 2</summary>

      Try whole numbers: `z = 1`, then `sigmoid(z)`, and so on.
      </details>
      <!-- hint id=near when="0.9 < sigmoid(z) <= 0.99": you are at {sigmoid(z):.3f}; a little further -->
      <details><summary>Solution</summary>

      ```longhand solution
      >>> z = 5
      ```
      </details>
      <!-- because: from about {np.log(99):.1f} on, e⁻ᶻ is under a hundredth of 1 -->
      <!-- check: sigmoid(z) > 0.99 -->
      <!-- wrong: "z = 3" hint=near -->
      <!-- wrong: "z = -5" hint=1 -->

      ## What to keep <!-- step id=recap -->

      Three sentences and one formula: σ(z) = 1 / (1 + e⁻ᶻ).

      Try it yourself: something that goes beyond, such as `plot activation sigmoid`.

      """
  }
}
