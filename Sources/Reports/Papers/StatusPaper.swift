import Core
import Drawing
import Text

/// The status report: everything about how the project stands.
extension PaperMaker {
  /// The detailed report for those who follow the project closely.
  var status: Paper {
    var paper = paper(.status)
    paper.parts =
      [
        phases, board, sinceLast, wantedDecisions, overdue(), nextSteps, goals,
        allocationKeys, inShort, allDecisions, activities, gantt,
      ].compactMap { $0 }
    return paper
  }

  /// How far each phase has come, as a picture.
  var phases: PaperPart {
    let counts = Phase.allCases.map { phase in
      let progress = project.progress(of: phase, on: today)
      return (phase.name, progress.reached, progress.total, progress.words)
    }
    return PaperPart(
      "faser", "Faser", aside: project.progress(on: today).words,
      [.chart(PhaseChart(counts).chart)] + gates)
  }

  /// What has been said of whether phases are ready for the next; nothing where nothing is.
  private var gates: [Block] {
    let points = Phase.allCases.compactMap { phase -> Block.ListPoint? in
      project.currentGate(of: phase).map { gate in
        Block.ListPoint(
          "Klar til \(phase.nextShort)? \(gate.words.capitalizedFirst)",
          details: [gate.note].filter { !$0.isEmpty })
      }
    }
    return points.isEmpty ? [] : [.list(points)]
  }

  private var allDecisions: PaperPart {
    let closed = project.closedRecords
    let all = project.decisions.reversed().filter { !closed.contains($0.reference) }
    return PaperPart(
      "besluttet", "Beslutninger",
      [decisions(all, none: "Ingen beslutninger endnu.")])
  }
}

/// How many milestones of each phase are reached, as boxes.
struct PhaseChart {
  private let phases: [(name: String, reached: Int, total: Int, words: String)]

  init(_ phases: [(String, Int, Int, String)]) {
    self.phases = phases.map { (name: $0.0, reached: $0.1, total: $0.2, words: $0.3) }
  }

  var chart: Chart {
    Chart(description: description, svg: [svg], text: text)
  }

  private var description: String {
    phases.map { "\($0.name): \($0.words)" }.joined(separator: ". ") + "."
  }

  private var text: [String] {
    phases.map { phase in
      let boxes =
        String(repeating: "■", count: phase.reached)
        + String(repeating: "□", count: max(0, phase.total - phase.reached))
      return "\(phase.name.padded(to: 12))  \(boxes.padded(to: 6))  \(phase.words)"
    }
  }

  private var svg: String {
    let height = phases.count * 26 + 4
    var parts: [String] = []
    for (row, phase) in phases.enumerated() {
      let y = Double(row * 26 + 2)
      parts.append(SVG.text(phase.name, x: 0, y: y + 15))
      for box in 0..<phase.total {
        parts.append(
          SVG.rect(
            x: 110 + Double(box) * 26, y: y, width: 20, height: 20,
            attributes: "fill=\"\(box < phase.reached ? "#000" : "#fff")\" stroke=\"#000\""))
      }
      parts.append(SVG.text(phase.words, x: 255, y: y + 15))
    }
    return SVG.picture(
      "width=\"600\" height=\"\(height)\" viewBox=\"0 0 600 \(height)\"", title: "Faser",
      description: description, fontSize: 13, parts)
  }
}
