import NeuralNetwork
import Testing

@Suite struct VariableTests {
  /// The example in micrograd's README, with its published numbers.
  @Test func microgradExample() throws {
    func number(_ value: Double) -> Variable { .constant(value) }
    let a = Variable(Tensor(-4))
    let b = Variable(Tensor(2))
    var c = try Variable.add(a, b)
    var d = try Variable.add(.multiply(a, b), .power(b, number(3)))
    c = try .add(c, .add(c, number(1)))
    c = try .add(c, .add(.add(number(1), c), -a))
    d = try .add(d, .add(.multiply(d, number(2)), Variable.add(b, a).activated(.relu)))
    d = try .add(d, .add(.multiply(number(3), d), Variable.subtract(b, a).activated(.relu)))
    let e = try Variable.subtract(c, d)
    let f = try Variable.power(e, number(2))
    var g = try Variable.divide(f, number(2))
    g = try .add(g, .divide(number(10), f))
    try g.backward()
    #expect(abs(g.value.item! - 24.7041) < 5e-5)
    #expect(abs(a.gradient!.item! - 138.8338) < 5e-5)
    #expect(abs(b.gradient!.item! - 645.5773) < 5e-5)
  }

  @Test func gradientsAddUpUntilCleared() throws {
    let w = Variable(Tensor([1, 2]))
    try w.square().sum().backward()
    try w.square().sum().backward()
    #expect(w.gradient == Tensor([4, 8]))
    w.clearGradient()
    #expect(w.gradient == nil)
    let loss = try w.square().sum()
    #expect(try loss.gradients(for: [w])[0] == Tensor([2, 4]))
    #expect(w.gradient == nil)
  }

  /// A chain of a hundred thousand operations overflows no stack, in the pass or when it is freed.
  @Test func longChain() throws {
    let x = Variable(Tensor(1))
    var y = x
    for _ in 0..<100_000 { y = try .add(y, x) }
    try y.backward()
    #expect(x.gradient == Tensor(100_001))
  }

  @Test func backwardNeedsOneTrackedNumber() throws {
    #expect(throws: EngineError.self) { try Variable(Tensor([1, 2])).backward() }
    #expect(throws: EngineError.self) { try Variable.constant(1).backward() }
    #expect(throws: EngineError.self) { try Variable.matmul(Variable(Tensor([1, 2])), Variable(Tensor([1, 2, 3]))) }
  }

  @Test func stableFarOut() throws {
    let z = Variable(Tensor([-1000, 0, 1000]))
    #expect(z.activated(.sigmoid).value == Tensor([0, 0.5, 1]))
    #expect(z.activated(.softplus).value.elements[2] == 1000)
    #expect(z.activated(.softmax).value == Tensor([0, 0, 1]))
    #expect(try Variable.apply(.binaryCrossEntropyFromZ, to: [z, .constant(Tensor([0, 1, 1]))]).value.isFinite)
  }
}
