/// What makes a goal's figures look like slips. They are hints: the figures may be right.
extension Goal {
  /// What is usual for cleaning (konto 114, renholdelse), in kroner per square metre a year.
  static let usualCleaning = Quantity(40)...Quantity(120)

  /// Whether it counts kroner per square metre for cleaning.
  public var isCleaningCost: Bool {
    let letters = unit.lowercased().filter { $0.isLetter || $0.isNumber }
    let words = (title + " " + indicator).lowercased()
    return ["krm²", "krm2", "krprm²", "krprm2", "kronerprm²", "kronerprm2"].contains(letters)
      && (words.contains("114") || words.contains("renhold"))
  }

  /// Why a figure may be a slip, or nil.
  public func doubt(about value: Quantity) -> String? {
    guard isCleaningCost, !Self.usualCleaning.contains(value) else { return nil }
    return "Renholdelse koster som regel \(Self.usualCleaning.lowerBound.danish)–"
      + "\(Self.usualCleaning.upperBound.danish) kr./m² om året. Tjek, om \(value.danish) er rigtigt."
  }

  /// Why the figure in one of the goal's own fields may be a slip, or nil.
  public func doubt(aboutField field: String) -> String? {
    guard scale == .figures else { return nil }
    switch field {
    case "baseline": return baseline.flatMap(doubt(about:))
    case "target":
      guard let target else { return nil }
      if let baseline, direction == .higher ? target < baseline : target > baseline {
        return "Måltallet er \(target < baseline ? "lavere" : "højere") end udgangspunktet, men "
          + "\(direction.shown). Tjek retningen."
      }
      return doubt(about: target)
    default: return nil
    }
  }

  /// All the reasons why the goal's own figures may be slips.
  public var doubts: [String] { ["baseline", "target"].compactMap(doubt(aboutField:)) }
}
