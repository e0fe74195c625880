import Core
import Text

extension ListSheet {
  /// Records of one kind as a list: under the columns of a file where there are such for them, and
  /// else under all its fields.
  public init(_ name: String = "", of references: [Reference], in project: Project) {
    switch references.first?.kind {
    case Kind.stakeholder:
      let standings = Dictionary(
        project.standings.map { ($0.stakeholder.id, $0) }, uniquingKeysWith: { first, _ in first })
      self.init(standings: references.compactMap { standings[$0.id] }, in: project)
    case Kind.activity:
      self.init(activities: references.compactMap { project.activity($0.id) }, in: project)
    case let kind?: self.init(name, of: references, kind, in: project)
    case nil: self.init(name, of: [Reference](), under: [], in: project) { _ in { _ in .none } }
    }
  }

  /// Records of a kind as a list to be read, which is never brought in again.
  init(_ name: String, of references: [Reference], _ kind: Kind, in project: Project) {
    let all = kind.type.descriptions
    let fields = all.filter { $0.name == "number" } + all.filter { !$0.isInternal }
    self.init(
      name, of: references.compactMap(project.stored), under: fields.map { SheetColumn($0) },
      in: project
    ) { stored in { $0.readable(of: stored, in: project) } }
  }
}

extension SheetColumn {
  /// The value of a record with `stored` fields; what it refers to is told by name too.
  fileprivate func readable(of stored: [String: String], in project: Project) -> SheetValue {
    guard let kind = field?.target, kind.isNumbered, let ids = stored[name] ?? field?.standard
    else {
      return value(of: stored, in: project)
    }
    return .text(
      ids.split(separator: " ").compactMap { project.told(Reference(kind, String($0))) }
        .joined(separator: "; "))
  }
}

extension Project {
  /// The number and the name of a record; of a person only the number.
  fileprivate func told(_ reference: Reference) -> String? {
    if reference.kind == .stakeholder {
      return stakeholder(reference.id).map {
        $0.isPerson ? "nr. \($0.number)" : "\($0.number) \($0.name.onOneLine)"
      }
    }
    if reference.kind == .milestone {
      return Int(reference.id).flatMap { milestone($0) }.map { "\($0.number) \($0.title)" }
    }
    return record(reference)?.plainName.onOneLine
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
