import Language
import NeuralNetwork
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Runtime
@testable import Workbench

/// `data` reads a large array's memory instead of copying it, and keeps what it held whatever is written later.
@Suite struct LentArrayTests {
  /// 80,000 zeros with their targets as data, and a view made before.
  private static let opening = "A = np.zeros((40000, 2))\nrow = A[7]\ny = np.zeros(40000)\ny[0] = 1\ndata A y"

  private static func prepared() throws -> (bench: Bench, inputs: Tensor, array: NDArray) {
    let bench = Bench()
    try bench.session.run(Source(text: opening), echo: .json)
    let inputs = try #require(bench.session.workbench.data?.inputs)
    guard case .array(let array)? = bench.session.evaluator.value(of: "A") else { throw TestFailure("A is an array") }
    return (bench, inputs, array)
  }

  private static func reads(_ inputs: Tensor, _ array: NDArray) -> Bool {
    inputs.withElements { $0.baseAddress == UnsafePointer(array.floats) }
  }

  @Test func dataReadTheArrayItself() throws {
    let (_, inputs, array) = try Self.prepared()
    #expect(Self.reads(inputs, array))
    #expect(array.object.fields.pointee.reader != nil)
  }

  /// The same array as data again is no second copy; a part of it is one, as the whole is being read.
  @Test func dataAgainReadTheSameMemory() throws {
    let (bench, inputs, array) = try Self.prepared()
    try bench.session.run(Source(text: "data A y\nA2 = A[:35000]"), echo: .json)
    let again = try #require(bench.session.workbench.data?.inputs)
    #expect(Self.reads(again, array))
    try bench.session.run(Source(text: "data A2 y[:35000]\nA[0, 0] = 5"), echo: .json)
    let part = try #require(bench.session.workbench.data?.inputs)
    for tensor in [inputs, again] { #expect(tensor.withElements { $0.allSatisfy { $0 == 0 } }) }
    #expect(part.count == 70000)
  }

  @Test(arguments: [
    "A[3, 1] = 5", "A[3] = 5", "A[:, 0] = 5", "A[[1, 2]] = 5", "A[[1, 2], [0, 1]] = 5", "A[A == 0] = 5", "A += 5",
    "A *= np.ones((40000, 2)) + 4\nA += 1",
    "A[3, 1] += 5", "A[3] += 5", "row += 5", "row[0] = 5", "row[1] += 5", "B = A.T\nB[1, 9] = 5", "A.fill(5)",
    "np.add(A, 5, out=A)", "A[0, 0] = -1\nA.sort(axis=0)", "A[9] = 5\nnp.random.shuffle(A)", "A.reshape(-1)[4] = 5",
    "np.fill_diagonal(A, 5)", "np.put(A, [3, 5], 5)", "A.put(9, 5)", "np.copyto(A, 5)",
    "np.put_along_axis(A, np.zeros((40000, 1), int), 5, 1)",
    "def f(a):\n  a[2, 0] = 5\nf(A)", "for r in A[:3]:\n  r += 5",
  ])
  func whatIsWrittenLaterDoesNotReachTheData(_ statement: String) throws {
    let (bench, inputs, array) = try Self.prepared()
    try bench.session.run(Source(text: statement), echo: .json)
    #expect(!Self.reads(inputs, array))
    #expect(inputs.withElements { $0.allSatisfy { $0 == 0 } })
    #expect(try bench.session.evaluate("bool(np.any(A != 0))").isTrue())
    #expect(array.object.fields.pointee.reader == nil)
  }

  @Test func theMemoryIsReadUntilTheDataGo() throws {
    let (bench, _, array) = try Self.prepared()
    try bench.session.run(Source(text: "A = 0\ndel row\nnet 2 -> 1 sigmoid\ntrain 1"), echo: .json)
    #expect(bench.session.workbench.data?.inputs.isFinite == true)
    bench.output.reports = []
    try bench.session.run(Source(text: "data xor\nnet 2 -> 1"), echo: .json)
    #expect(array.object.fields.pointee.reader == nil)
  }

  /// The same training, whether the numbers are read in place or were copied.
  @Test(arguments: ["float64", "float32", "float16-mixed"]) func stepsAreTheSame(_ precision: String) throws {
    func parameters(_ data: String) throws -> [Double] {
      let bench = Bench()
      let program = """
        np.random.seed(1)
        A = np.random.randn(1200000, 4)
        y = (A[:, 0] > 0).astype(int)
        \(data)
        net 4 -> 3 tanh -> 1 sigmoid seed=2
        precision \(precision)
        train 1 batch=100000
        """
      try bench.session.run(Source(text: program), echo: .json)
      return try #require(bench.session.workbench.network).parameterVector
    }
    #expect(try parameters("data A y") == parameters("data A[::-1][::-1] y"))
  }
}
