import TestSupport
import Testing

/// A process that may have little memory: what does not fit is said, and the session lives.
@Suite struct MemoryTests {
  private static let lines = [
    "forward", "step", "phase", "why W1[0,0]", "gradcheck", "turn W1[0,0]", "plot surface W1[0,0] W1[0,1]", "diagnose", "reset seed=2",
    "train 1",
  ]

  /// The network itself fits (138 MiB with its gradients); what passes, checks and trainings need beside it does not.
  @Test(arguments: [450_000, 500_000]) func aLargeNetworkEndsNothing(kibibytes: Int) throws {
    let script = (["data xor", "net 2 -> 3000 relu -> 3000 relu -> 1"] + Self.lines + ["net 2 -> 1 sigmoid", "train 1"])
      .joined(separator: "\\n")
    let result = try BuiltBinary.shell(
      "ulimit -v \(kibibytes); printf '\(script)\\n' | \(BuiltBinary.path) run - --keep-going", seconds: 60)
    #expect(result.status == 1)
    let errors = result.error.split(separator: "\n").filter { $0.hasPrefix("error:") }
    #expect(errors.count >= 4 && errors.allSatisfy { $0.contains("not enough memory left") }, "\(errors)")
    for line in ["step", "why W1[0,0]", "gradcheck", "diagnose", "train 1"] {
      #expect(result.error.contains("  \(line)\n"), "\(line) is refused")
    }
    #expect(result.output.hasSuffix("\n") && result.output.contains("trained 1 epoch"), "what is small still runs")
  }

  /// Runs a script under little memory: each line of it is had or refused, and the next one runs.
  ///
  /// - Returns: whether something was refused.
  private func isRefused(_ script: String, _ what: Int) throws -> Bool {
    let result = try BuiltBinary.shell(
      "ulimit -v 700000; printf '\(script)\\nprint(1 + 1)\\n' | \(BuiltBinary.path) run - --keep-going", seconds: 60)
    #expect(result.status == 0 || result.status == 1, "\(what): \(result.error.suffix(300))")
    #expect(result.output.hasSuffix("2\n"), "\(what): the next line runs")
    let errors = result.error.split(separator: "\n").filter { $0.hasPrefix("error:") }
    // What follows a line that was refused may miss what that would have made.
    #expect(errors.first?.contains("not enough memory left") ?? true, "\(errors)")
    return !errors.isEmpty
  }

  /// However many samples there are, what a pass and its report take is had or refused: where one of the copies was not asked for, the
  /// process ended at some of these counts.
  @Test(arguments: ["forward", "forward\\nbackward", "step"]) func noNumberOfSamplesEndsIt(_ lines: String) throws {
    var count = 0
    for thousands in stride(from: 300, through: 2700, by: 200) {
      if try isRefused("data moons n=\(thousands)000\\nnet 2 -> 4 tanh -> 1 sigmoid\\n\(lines)", thousands) { count += 1 }
    }
    #expect(count > 0)
  }

  /// What grows for ever ends in an error, and the process in its status: nothing is freed one by one at its end.
  @Test(arguments: [
    #"l = []\nwhile True: l.append([0]*10)\n\nprint(len(l) > 10)"#, #"l = []\nwhile True: l = [l]\n"#,
    #"x = param(np.ones(1000))\nwhile True: x = tanh(x)\n"#, #"import io\nf = io.StringIO()\nwhile True: f.write("a" * 10000)\n"#,
  ]) func whatGrowsForEverEndsNothing(_ lines: String) throws {
    #expect(try isRefused(lines, 0))
  }

  /// Copies that functions and commands make beside a large array or text are had or refused.
  @Test(arguments: [
    #"a = np.random.rand(SIZE)\nb = np.unique(a, return_inverse=True)"#, #"import io\na = np.ones(SIZE)\nnp.savez(io.BytesIO(), a=a)"#,
    #"s = "a" * SIZE\nt = s.rfind("ab")"#, #"b = b"a" * SIZE\nc = [b.decode("utf-16") for _ in range(3)]"#,
    #"a = np.arange(SIZE)\nb = a * 2.0"#, #"w = param(np.ones(SIZE))\nL = (w * w + tanh(w)).sum()\nL.backward()"#,
  ]) func noSizeOfACopyEndsIt(_ lines: String) throws {
    var count = 0
    for size in [50, 75, 100, 125, 150, 200, 250, 300, 400, 600, 900, 1300] {
      let text = lines.split(separator: "SIZE").joined(separator: "\(size)00000")
      if try isRefused("import numpy as np\\n" + text, size) { count += 1 }
    }
    #expect(count > 0)
  }
}
