/// An inspection (eftersyn) of something in a department.
public struct Inspection: Entity {
  /// Inspections.
  public static let kindName = "inspection"
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Inspection>> & Sendable = \.inspectionTable
  /// An inspection is of something.
  public static let required = ["what"]

  /// The record's id.
  public let id: String
  /// What is inspected.
  public var what = ""
  /// When.
  public var date: Day?
  /// Where.
  public var department: String?

  /// Creates an empty inspection.
  public init(id: String) { self.id = id }

  /// By day.
  public func precedes(_ other: Inspection) -> Bool { id < other.id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Inspection>] = [
    Field("what", "Hvad", \.what, default: "").oneLine().face { $0.hint = "Fx »Legepladsen«" },
    Field("date", "Dato", \.date).face(),
    Field("department", "Afdeling", \.department)
      .referring(to: .department, whenRemoved: .clear).face(),
  ]

  /// "Eftersyn af legepladsen".
  public func name(in project: Project) -> String { "Eftersyn af \(what)" }
}
