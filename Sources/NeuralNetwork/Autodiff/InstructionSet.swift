import Kernels
import KernelsBaseline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if arch(x86_64)
  import KernelsAVX2
  import KernelsAVX512
#endif

/// The sets of instructions that kernels are compiled for; all give the same bits.
public enum InstructionSet: String, CaseIterable, Sendable {
  /// What every processor of the architecture has.
  case baseline
  /// x86-64-v3.
  case avx2
  /// x86-64-v4.
  case avx512

  /// The one that the environment's `LONGHAND_INSTRUCTIONS` names, if this processor has it.
  private static let wanted: InstructionSet? = getenv("LONGHAND_INSTRUCTIONS")
    .flatMap { InstructionSet(rawValue: String(cString: $0)) }.flatMap { $0.isSupported ? $0 : nil }

  /// The widest that this processor has, or the one that is wanted.
  public static let current = wanted ?? allCases.last(where: \.isSupported) ?? .baseline

  /// The one for matrix products alone: where a vector of 512 bits passes in two halves, they run faster with 256.
  static let forProducts: InstructionSet = {
    #if arch(x86_64)
      if wanted == nil, current == .avx512, Processor.halvesVectors { return .avx2 }
    #endif
    return current
  }()

  var atMostAVX2: InstructionSet { self == .avx512 ? .avx2 : self }

  var doubleKernels: KernelTable<Double> {
    #if arch(x86_64)
      switch self {
      case .baseline: break
      case .avx2: return KernelsAVX2.doubleKernels
      case .avx512: return KernelsAVX512.doubleKernels
      }
    #endif
    return KernelsBaseline.doubleKernels
  }

  var floatKernels: KernelTable<Float> {
    #if arch(x86_64)
      switch self {
      case .baseline: break
      case .avx2: return KernelsAVX2.floatKernels
      case .avx512: return KernelsAVX512.floatKernels
      }
    #endif
    return KernelsBaseline.floatKernels
  }

  /// Whether this processor, and the system on it, run these instructions.
  public var isSupported: Bool {
    #if arch(x86_64)
      switch self {
      case .baseline: return true
      case .avx2: return Processor.hasAll(Processor.avx2)
      case .avx512: return Processor.hasAll(Processor.avx2 + Processor.avx512)
      }
    #else
      return self == .baseline
    #endif
  }
}

#if arch(x86_64)
  /// What the C library found out about the processor; it asks `cpuid`, so that emulators are believed too.
  private enum Processor {
    /// A bit of `cpuid`'s answer: glibc's leaf (0 is leaf 1, 1 is leaf 7, 2 is leaf 0x80000001), register (b is 1, c is 2), bit.
    typealias Feature = (leaf: UInt32, register: Int, bit: UInt32)

    /// fma, movbe, avx, f16c; bmi1, avx2, bmi2; lzcnt.
    static let avx2: [Feature] = [
      (0, 2, 12), (0, 2, 22), (0, 2, 28), (0, 2, 29), (1, 1, 3), (1, 1, 5), (1, 1, 8), (2, 2, 5),
    ]
    /// f, dq, cd, bw, vl.
    static let avx512: [Feature] = [(1, 1, 16), (1, 1, 17), (1, 1, 28), (1, 1, 30), (1, 1, 31)]

    private typealias Lookup = @convention(c) (UInt32) -> UnsafePointer<UInt32>?

    /// In glibc since 2.33; what lacks it gets the baseline.
    private static let lookup: Lookup? = dlsym(nil, "__x86_get_cpuid_feature_leaf").map { unsafeBitCast($0, to: Lookup.self) }

    /// AMD's family 19h (Zen 3 and 4); Intel's is 6.
    static var halvesVectors: Bool {
      guard let signature = lookup?(0)?[0] else { return false }
      return (signature >> 8 & 0xf) + (signature >> 20 & 0xff) == 0x19
    }

    static func hasAll(_ features: [Feature]) -> Bool {
      guard let lookup else { return false }
      // Four registers as the processor answers, then the same four with what the system lets programs use.
      return features.allSatisfy { feature in
        guard let leaf = lookup(feature.leaf) else { return false }
        return leaf[4 + feature.register] >> feature.bit & 1 == 1
      }
    }
  }
#endif
