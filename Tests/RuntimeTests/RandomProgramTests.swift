import Foundation
import Runtime
import Testing

/// Random programs of classes, generators and whole numbers print what CPython prints, where that is installed (Oracles/random_programs.py draws them).
@Suite struct RandomProgramTests {
  @Test(arguments: [1, 2, 3]) func programsAgreeWithPython(_ seed: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-I", testFolder("Oracles").appendingPathComponent("random_programs.py").path, String(seed), "60"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("Python 3 is not installed: random programs were not compared")
      return
    }
    let examples = String(decoding: data, as: UTF8.self).components(separatedBy: "#####\n").filter { !$0.isEmpty && $0 != "\n" }
    #expect(examples.count == 60)
    for example in examples {
      let parts = example.components(separatedBy: "=====\n")
      try #require(parts.count == 2)
      let (output, failure) = evaluated(parts[0])
      #expect(
        failure == nil && output == parts[1], "seed \(seed)\n\(parts[0])\nwanted:\n\(parts[1])\ngot:\n\(output)\n\(failure?.message ?? "")")
    }
  }
}
