import NeuralNetwork
import Testing

@Suite struct DatasetTests {
  private func generate(_ name: String, _ options: DatasetGenerator.Options = .init()) throws -> Dataset {
    try #require(DatasetGenerator.named(name)).generate(options)
  }

  @Test func gatesAreTheirTruthTables() throws {
    let expected: [String: [Double]] = ["and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "xor": [0, 1, 1, 0]]
    for (name, targets) in expected {
      let data = try generate(name)
      #expect(data.inputs.shape == [4, 2])
      #expect(data.inputs.elements == [0, 0, 0, 1, 1, 0, 1, 1])
      #expect(data.targets.shape == [4, 1])
      #expect(data.targets.elements == targets, "\(name)")
      #expect(data.classCount == 2)
    }
  }

  @Test(arguments: DatasetGenerator.all.map(\.name))
  func everyGeneratorKeepsItsWord(name: String) throws {
    let generator = try #require(DatasetGenerator.named(name))
    let data = try generator.generate()
    #expect(data.sampleCount == generator.defaultSamples)
    #expect(data.featureCount == generator.featureNames.count)
    #expect(data.targets.shape == [data.sampleCount, 1])
    #expect(data.testCount == 0)
    #expect(data.inputs.isFinite && data.targets.isFinite)
    #expect(try generator.generate() == data)
    let other = try generator.generate(.init(samples: 31, noise: 0.2, seed: 5))
    #expect(other.sampleCount == 31)
    #expect(try generator.generate(.init(samples: 31, noise: 0.2, seed: 6)).inputs != other.inputs || generator.defaultClasses == nil)
    if generator.defaultClasses != nil {
      #expect(Set(data.targets.elements) == [0, 1])
      #expect(data.classSizes.reduce(0, +) == data.sampleCount)
    } else {
      #expect(data.classCount == nil && data.classSizes.isEmpty)
    }
    #expect(try generator.generate(.init(samples: 1)).sampleCount == 1)
  }

  @Test(arguments: ["spiral", "blobs"])
  func moreClassesAreClassNumbers(name: String) throws {
    let data = try generate(name, .init(samples: 90, classes: 3))
    #expect(data.targets.shape == [90])
    #expect(data.classCount == 3)
    #expect(data.classSizes == [30, 30, 30])
    #expect(try generate(name, .init(classes: 2)).targets.shape == [200, 1])
  }

  @Test func whatCannotBeIsAnError() {
    #expect(throws: EngineError.self) { try generate("moons", .init(classes: 3)) }
    #expect(throws: EngineError.self) { try generate("line", .init(classes: 2)) }
    #expect(throws: EngineError.self) { try generate("blobs", .init(classes: 1)) }
    #expect(throws: EngineError.self) { try generate("moons", .init(samples: 0)) }
    #expect(throws: EngineError.self) { try generate("moons", .init(noise: -1)) }
    #expect(throws: EngineError.self) { try generate("moons", .init(noise: .nan)) }
    #expect(DatasetGenerator.named("mnist") == nil)
  }

  @Test func theTestPartIsHeldBackBySeed() throws {
    let whole = try generate("moons", .init(samples: 100))
    let data = try whole.split(test: 0.25, seed: 1)
    #expect(data.sampleCount == 75)
    #expect(data.testCount == 25)
    let testTargets = try #require(data.testTargets)
    #expect((data.targets.elements + testTargets.elements).sorted() == whole.targets.elements.sorted())
    #expect(try whole.split(test: 0.25, seed: 1) == data)
    #expect(try whole.split(test: 0.25, seed: 2) != data)
    for fraction in [0, 100, -0.5, 0.001, Double.nan] {
      #expect(throws: EngineError.self) { try whole.split(test: fraction) }
    }
  }

  @Test func scalingIsFittedOnTheTrainingPart() throws {
    let inputs = try Tensor(shape: [3, 2], elements: [0, 5, 2, 5, 4, 5])
    let data = try Dataset(name: "X y", inputs: inputs, targets: Tensor(shape: [3, 1], elements: [0, 1, 0]))
    #expect(try data.scaled(.minmax).inputs.elements == [0, 0, 0.5, 0, 1, 0])
    let standard = try data.scaled(.standard)
    #expect(standard.inputs.elements[2] == 0)
    #expect(abs(standard.inputs.elements[0] + 1.224744871391589) < 1e-15)
    #expect(standard.inputs.elements[1] == 0)
    let split = try generate("blobs").split(test: 0.5).scaled(.standard)
    let column = stride(from: 0, to: split.inputs.count, by: 2).map { split.inputs.elements[$0] }
    #expect(abs(column.reduce(0, +)) < 1e-9)
    #expect(split.scaling?.method == .standard)
    let scaling = try #require(split.scaling)
    let raw = try #require(try generate("blobs").split(test: 0.5).testInputs)
    #expect(try scaling.apply(to: raw) == split.testInputs)
  }

  @Test func rowsMustMatch() throws {
    let inputs = try Tensor(shape: [3, 2], elements: [0, 5, 2, 5, 4, 5])
    #expect(throws: EngineError.self) { try Dataset(name: "X y", inputs: inputs, targets: Tensor([1, 2])) }
    #expect(throws: EngineError.self) { try Dataset(name: "X y", inputs: Tensor([Double]()), targets: Tensor([Double]())) }
    #expect(try Dataset(name: "X y", inputs: Tensor([1, 2, 3]), targets: Tensor([1, 2, 3])).featureCount == 1)
  }
}
