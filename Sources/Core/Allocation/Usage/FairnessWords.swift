import Text

/// What is known of whether one key is fair: by what was registered last, or as a round found it.
struct KeyVerdict {
  /// The key's number and what its pool is called.
  let name: String
  /// The widest difference in percentage points; nil when nothing is registered to judge it by.
  let difference: Quantity?
  /// Whether all departments are within what has been set as fair.
  let isFair: Bool
  /// What it was judged by, "timer i 2026"; nil when that isn't known.
  let grounds: String?
}

extension Fairness {
  /// What the key was judged by: "timer i 2026".
  var grounds: String { Self.grounds(measure, period) }

  static func grounds(_ measure: UsageMeasure, _ period: Period) -> String {
    "\(measure.definite) i \(period.shown)"
  }
}

extension AllocationKey {
  /// What is known now of whether the key is fair.
  func verdict(in project: Project) -> KeyVerdict {
    let fairness = latestFairness(in: project)
    return KeyVerdict(
      name: plainName, difference: fairness?.widest, isFair: fairness?.isFair ?? true,
      grounds: fairness?.grounds)
  }
}

extension [KeyVerdict] {
  /// How many of the keys are fair, and which are skewed by how much.
  ///
  /// For example "2 af 4 fordelingsnøgler er retvisende, målt på timerne i 2026, ikke retvisende: 3 Maskiner (6,1
  /// procentpoint); 1 kan ikke vurderes endnu".
  var words: String {
    let differences = compactMap(\.difference)
    guard let widest = differences.max() else {
      return "ingen timer eller kroner at holde fordelingsnøglerne op mod endnu"
    }
    let skewed = filter { !$0.isFair }
    let fair = differences.count - skewed.count
    let details =
      skewed.isEmpty
      ? "største forskel \(Self.points(widest))"
      : "ikke retvisende: "
        + skewed.map { "\($0.name) (\(Self.points($0.difference ?? .zero)))" }
        .joined(separator: ", ")
    let unknown = count - differences.count
    return
      "\(fair) af \(count.counted("fordelingsnøgle", "fordelingsnøgler")) er retvisende"
      + "\(grounds), \(details)"
      + (unknown == 0 ? "" : "; \(unknown) kan ikke vurderes endnu")
  }

  private var grounds: String {
    var seen: Set<String> = []
    let all = compactMap(\.grounds).filter { seen.insert($0).inserted }
    return all.isEmpty ? "" : ", målt på \(all.joined(separator: " og "))"
  }

  private static func points(_ difference: Quantity) -> String {
    "\(difference.danish(decimals: 1)) procentpoint"
  }
}

extension Project {
  /// Which of the keys are fair by what was used, in words; nil when there are no keys.
  public var fairnessWords: String? {
    allocationKeys.isEmpty ? nil : allocationKeys.map { $0.verdict(in: self) }.words
  }
}
