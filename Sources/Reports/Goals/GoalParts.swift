import Core

/// Parts about the goals.
extension PaperMaker {
  /// All goals from baseline to result, each with a picture where there is one to draw; nil where
  /// there are no goals.
  var goals: PaperPart? {
    let standings = project.goalStandings(today: today)
    if standings.isEmpty { return nil }
    return PaperPart(
      "maal", "Mål", aside: GoalTally(standings).words,
      [.table(goalTable(standings))] + changedTargets(standings) + standings.flatMap(chart))
  }

  private func goalTable(_ standings: [GoalStanding]) -> PaperTable {
    PaperTable(
      caption: "Målene fra udgangspunkt til seneste måling",
      columns: [
        .init("Nr.", width: 3, isNumeric: true), .init("Mål", width: 20),
        .init("Udgangspunkt", width: 12), .init("Seneste måling", width: 12),
        .init("Måltal", width: 14),
        .init("Vurdering", width: 9),
      ],
      rows: standings.map { standing in
        let goal = standing.goal
        return .init(
          [
            String(goal.number), goal.title, goal.baselineText,
            standing.latest.map { goal.words($0) } ?? "ikke målt", goal.targetText,
            standing.assessmentText,
          ], standing.assessment == .notReached ? .urgent : .plain)
      })
  }

  /// The goals whose targets were changed on the way, judged by the first ones too.
  private func changedTargets(_ standings: [GoalStanding]) -> [Block] {
    let points = standings.compactMap { standing in
      project.firstTarget(of: standing, today: today).map {
        Block.ListPoint("Mål \(standing.goal.number): \($0.words)")
      }
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  private func chart(of standing: GoalStanding) -> [Block] {
    GoalPicture(standing).map { [.heading(standing.goal.plainName), .chart($0.chart)] } ?? []
  }
}

/// A goal's figures against time, as a picture.
struct GoalPicture {
  private let standing: GoalStanding
  private let drawing: GoalChart
  private let points: [(day: Day, value: Quantity)]
  private let low: Quantity
  private let high: Quantity

  private static let width = 600.0
  private static let height = 120.0
  private static let left = 70.0
  private static let bottom = 24.0

  /// Nil when there are too few figures to draw.
  init?(_ standing: GoalStanding) {
    guard let drawing = GoalChart(standing, width: Report.width - 12, height: 7) else { return nil }
    let goal = standing.goal
    let measured = standing.measurements.compactMap { measurement in
      measurement.date.flatMap { day in measurement.value.map { (day: day, value: $0) } }
    }
    points = (goal.baseline.map { [(day: drawing.first, value: $0)] } ?? []) + measured
    let values = points.map(\.value) + [goal.target].compactMap { $0 }
    guard let low = values.min(), let high = values.max() else { return nil }
    (self.standing, self.drawing, self.low, self.high) = (standing, drawing, low, high)
  }

  var chart: Chart { Chart(description: description, svg: [svg], text: text) }

  private var description: String {
    let goal = standing.goal
    let figures = points.map { "\($0.day.medium): \(goal.words($0.value))" }
    let target = goal.targetText.isEmpty ? "" : " Måltal: \(goal.targetText)."
    return "\(goal.title). \(figures.joined(separator: "; ")).\(target)"
  }

  private var text: [String] {
    let signs = drawing.rows.map { row in String(row.map(\.sign)) }
    let side = drawing.figures.first?.count ?? 0
    let (first, last) = (drawing.first.medium, drawing.last.medium)
    let gap = max(2, (signs.first?.count ?? 0) - first.count - last.count)
    return zip(drawing.figures, signs).map { ("\($0) │" + $1).withoutTrailingBlanks } + [
      String(repeating: " ", count: side + 2) + first + String(repeating: " ", count: gap) + last
    ]
  }

  private var svg: String {
    let goal = standing.goal
    let (width, height) = (Self.width, Self.height)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"da\" width=\"\(width.svg)\" "
        + "height=\"\(height.svg)\" viewBox=\"0 0 \(width.svg) \(height.svg)\">",
      "<title>\(goal.title.markup)</title><desc>\(description.markup)</desc>",
      "<g font-family=\"DejaVu Sans, Arial, sans-serif\" font-size=\"11\">",
      "<path d=\"M\(Self.left.svg) 8V\((height - Self.bottom).svg)H\((width - 10).svg)\" "
        + "fill=\"none\" stroke=\"#000\"/>",
    ]
    if let target = goal.target {
      let y = place(target).svg
      parts.append(
        "<path d=\"M\(Self.left.svg) \(y)H\((width - 10).svg)\" stroke=\"#000\" "
          + "stroke-dasharray=\"6 4\"/>")
      parts.append(SVG.text("måltal \(target.danish)", x: width - 90, y: place(target) - 4))
    }
    let line = points.map { "\(place($0.day).svg) \(place($0.value).svg)" }
    parts.append(
      "<path d=\"M\(line.joined(separator: "L"))\" fill=\"none\" stroke=\"#000\" "
        + "stroke-width=\"2\"/>")
    for (index, point) in points.enumerated() {
      let (x, y) = (place(point.day), place(point.value))
      let isBaseline = index == 0 && goal.baseline != nil
      parts.append(
        "<circle cx=\"\(x.svg)\" cy=\"\(y.svg)\" r=\"4\" stroke=\"#000\" "
          + "fill=\"\(isBaseline ? "#fff" : "#000")\"/>")
      parts.append(SVG.text(point.value.danish, x: x + 6, y: y + (y > height / 2 ? -6 : 14)))
    }
    parts.append(SVG.text(drawing.first.medium, x: Self.left, y: height - 8))
    parts.append(SVG.text(drawing.last.medium, x: width - 90, y: height - 8))
    return (parts + ["</g>", "</svg>"]).joined(separator: "\n")
  }

  private func place(_ day: Day) -> Double {
    let span = max(1, drawing.last - drawing.first)
    return Self.left + 8
      + (Self.width - Self.left - 30) * Double(day - drawing.first) / Double(span)
  }

  private func place(_ value: Quantity) -> Double {
    let room = Self.height - Self.bottom - 36
    guard high > low else { return 18 + room / 2 }
    return 18 + room * (high - value).double / (high - low).double
  }
}
