/// A version of the agreement on joint operation (aftale om samdrift).
public struct Agreement: Entity {
  /// Versions of the agreement.
  public static let kind = Kind.agreement
  /// Where a project keeps them.
  public static let table: KeyPath<Project, Table<Agreement>> & Sendable = \.agreementTable

  /// The record's id.
  public let id: String
  /// Its number, from 1.
  public var version = 1
  /// The day it was put to the departments; nil while it is a draft.
  public var presented: Day?
  /// What is new since the version before.
  public var changes = ""
  /// The ids of the departments that are parties to it.
  public var departments: [String] = []
  /// What it is for.
  public var purpose = ""
  /// Who leads the joint operation.
  public var management = ""
  /// What the residents can count on.
  public var serviceLevel = ""
  /// The ids of the keys that the costs are shared by.
  public var keys: [String] = []
  /// When it comes into force, or nil.
  public var start: Day?
  /// When and how it is evaluated.
  public var evaluation = ""
  /// How it is changed.
  public var amendment = ""
  /// How a department leaves.
  public var exit = ""
  /// The id of the model it grew out of, or nil.
  public var model: String?
  /// The parties and keys as they were when it was presented, as `PresentedTerms` stores them; empty
  /// while it is a draft.
  public var presentedTerms = ""

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Agreement>] = [
    Field("version", "Version", \.version, default: 1),
    Field("presented", "Fremlagt til tiltrædelse", \.presented),
    Field("changes", "Ændringer siden sidst", \.changes, default: ""),
    Field("departments", "Parter", \.departments, default: []).referring(
      to: .department, whenRemoved: .clear),
    Field("purpose", "Formål", \.purpose, default: ""),
    Field("management", "Ledelse", \.management, default: ""),
    Field("serviceLevel", "Serviceniveau", \.serviceLevel, default: ""),
    Field("keys", "Fordelingsnøgler", \.keys, default: []).referring(
      to: .allocationKey, whenRemoved: .clear),
    Field("start", "Start", \.start),
    Field("evaluation", "Evaluering", \.evaluation, default: ""),
    Field("amendment", "Ændring af aftalen", \.amendment, default: ""),
    Field("exit", "Udtræden", \.exit, default: ""),
    Field("model", "Bygger på modellen", \.model).referring(
      to: .operatingModel, whenRemoved: .clear),
    Field("presentedTerms", "Fremlagte nøgler", \.presentedTerms, default: "")
      .shown(as: "gemt, som de var").hidden(),
  ]

  /// The earlier version first.
  public func precedes(_ other: Agreement) -> Bool { (version, id) < (other.version, other.id) }

  /// "version 2".
  public var plainName: String { "version \(version)" }

  /// "Aftale, version 2".
  public func name(in project: Project) -> String { "Aftale, version \(version)" }
}
