/// Goals and their figures in words.
extension Goal {
  /// A figure with its unit: "84 kr./m²".
  public func words(_ value: Quantity) -> String {
    unit.isEmpty ? value.danish : "\(value.danish) \(unit)"
  }

  /// How far two figures are apart: "8 kr./m²", but "0,2" on a scale "af 5", and percentages in
  /// percentage points.
  func difference(_ value: Quantity) -> String {
    if isPercentage { return "\(value.magnitude.danish) procentpoint" }
    return unit.hasPrefix("af ") ? value.magnitude.danish : words(value.magnitude)
  }

  /// Whether the figures are percentages, so that it would mislead to tell how many per cent one of
  /// them is above another.
  var isPercentage: Bool {
    ["%", "pct", "procent"].contains { unit.lowercased().hasPrefix($0) }
  }

  /// What was measured, in words.
  public func words(_ measurement: Measurement) -> String {
    if scale == .figures, let value = measurement.value { return words(value) }
    return measurement.words
  }

  /// What it began with, in words; empty when nobody has said.
  public var baselineText: String {
    let text = scale == .figures ? baseline.map(words) ?? "" : baselineWords
    guard !text.isEmpty, let baselineYear else { return text }
    return "\(text) (\(baselineYear))"
  }

  /// What is to be reached, and by when, in words; empty when nobody has said.
  public var targetText: String {
    let text = scale == .figures ? target.map(words) ?? "" : targetWords
    guard let targetDate else { return text }
    return text.isEmpty ? "senest \(targetDate.medium)" : "\(text) senest \(targetDate.medium)"
  }
}

extension GoalStanding {
  /// How the goal stands, in a word or two.
  public var assessmentText: String {
    let isUnjudged = assessment == .notMeasured && latest != nil && goal.assessment == nil
    return isUnjudged ? GoalAssessment.unjudged : assessment.shown
  }

  /// From the baseline over the latest figure to the target: "92 → 84 → 80 kr./m²", a dash for what
  /// is missing, or that all of it is; empty for a goal that is told in words.
  public var trail: String { trail(["", "", ""]) }

  /// The trail with what each figure is: "fra 92 → nu 84 → mål 80 kr./m²".
  public var labelledTrail: String { trail(["fra ", "nu ", "mål "]) }

  private func trail(_ labels: [String]) -> String {
    guard goal.scale == .figures else { return "" }
    let values = [goal.baseline, latest?.value, goal.target]
    if values.allSatisfy({ $0 == nil }) { return "udgangspunkt og måltal mangler" }
    let text = zip(labels, values).map { $0 + ($1?.danish ?? "–") }.joined(separator: " → ")
    return goal.unit.isEmpty ? text : "\(text) \(goal.unit)"
  }

  /// How far the latest figure is from the baseline: "faldet med 8 (8,7 %)", and percentages in
  /// percentage points alone; nil when one of them is missing.
  public var change: String? {
    guard goal.scale == .figures, let baseline = goal.baseline, let value = latest?.value else {
      return nil
    }
    let difference = value - baseline
    if difference == .zero { return "uændret" }
    let moved =
      "\(difference > .zero ? "steget" : "faldet") med \(goal.difference(difference))"
    if goal.isPercentage { return moved }
    guard let percent = difference.magnitude.percent(of: baseline.magnitude) else {
      return "\(moved); udgangspunktet er 0, så det kan ikke siges i procent"
    }
    return "\(moved) (\(percent.danish(decimals: 1)) %)"
  }

  /// The figures so far as a row of bars, the baseline first and at most `width` of them; empty
  /// when there are fewer than two.
  public func trend(width: Int) -> String {
    guard goal.scale == .figures else { return "" }
    let measured = measurements.compactMap(\.value)
    let values = ((goal.baseline.map { [$0] } ?? []) + measured).suffix(max(0, width))
    guard values.count > 1, let low = values.min(), let high = values.max() else { return "" }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(
      values.map { value in
        guard high > low else { return bars[3] }
        let part = (value - low).double / (high - low).double
        return bars[Int((part * Double(bars.count - 1)).rounded())]
      })
  }
}

extension Quantity {
  /// The number without its sign.
  public var magnitude: Quantity { self < .zero ? -self : self }

  /// How many per cent the number is of another, to a tenth; nil when there is no saying: the other
  /// is zero, or so small that the number can't be kept.
  public func percent(of whole: Quantity) -> Quantity? {
    guard whole != .zero else { return nil }
    let tenths = (double / whole.double * 1000).rounded()
    guard tenths.magnitude < 1e12 else { return nil }
    return Quantity(tenThousandths: Int(tenths) * 1000)
  }
}
