import Core

extension ListSheet {
  /// Records of one kind as a list: under the columns of a file where there are such for them, and
  /// else under all that people are asked for.
  public init(of references: [Reference], in project: Project) {
    switch references.first?.kind {
    case Kind.stakeholder:
      let standings = Dictionary(
        project.standings.map { ($0.stakeholder.id, $0) }, uniquingKeysWith: { first, _ in first })
      self.init(standings: references.compactMap { standings[$0.id] }, in: project)
    case Kind.activity:
      self.init(activities: references.compactMap { project.activity($0.id) }, in: project)
    case let kind?:
      let all = kind.type.descriptions
      let fields = all.filter { $0.name == "number" } + all.filter(\.isAsked)
      self.init(
        "", of: references.compactMap(project.stored), under: fields.map { SheetColumn($0) },
        in: project
      ) { stored in { $0.value(of: stored, in: project) } }
    case nil: self.init("", of: [Reference](), under: [], in: project) { _ in { _ in .none } }
    }
  }
}

extension Sheet {
  /// The cells, row by row, under their headings.
  public var table: [[String]] { [headings] + rows.map(\.cells) }
}

extension [[String]] {
  /// The rows with tabs between their cells, as spreadsheets take what is pasted into them: a cell has
  /// no tab or line break of its own, and none is taken for a formula.
  public var tabSeparated: String {
    map { row in
      row.map { cell in
        let line = String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let isFigure = line.allSatisfy { $0.isNumber || "+-., %krp".contains($0) }
        return isFigure ? line : Formula.neutralise(line)
      }.joined(separator: "\t") + "\n"
    }.joined()
  }
}
