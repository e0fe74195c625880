import Text

/// The models side by side: one column for each, one row for each thing they can be compared by.
public struct ModelComparison: Sendable {
  /// One thing that models are compared by.
  public struct Row: Sendable {
    /// What the row is about; nil for a heading and for a sum.
    public let item: Item?
    /// What it is called.
    public let label: String
    /// What each model says, in the order of the models, nil where it says nothing; a heading has no
    /// cells.
    public let cells: [String?]
  }

  /// What a row is about.
  public enum Item: Hashable, Sendable {
    /// The whole model, and whether it is approved.
    case model
    /// One of the model's fields, by its stored name.
    case field(String)
    /// A task, by what it is called.
    case task(String)
    /// What a department pays, by the department's id.
    case economy(String)

    /// A text that tells it from all others.
    public var id: String {
      switch self {
      case .model: "model"
      case .field(let name): "field/\(name)"
      case .task(let title): "task/\(title)"
      case .economy(let department): "economy/\(department)"
      }
    }
  }

  /// The models, in their order.
  public let models: ChunkedArray<OperatingModel>
  /// All rows, in the order people read them.
  public let rows: [Row]

  /// Compares all models of a project.
  public init(_ project: Project) {
    let models = project.operatingModels
    self.models = models
    let situation = Row(item: .model, label: "Model", cells: models.map(\.situation))
    let before = [
      "departments", "organisation", "leadership", "staffing", "hours", "premises", "machines",
    ]
    func field(_ name: String) -> Row {
      Row(
        item: .field(name), label: OperatingModel.label(of: name),
        cells: models.map { model in
          model.stored[name].map { project.show($0, of: name, in: .operatingModel) }
        })
    }
    rows =
      [situation] + before.map(field) + Self.tasks(models, project)
      + Self.economy(models, project)
      + [Row(item: nil, label: "Mål, fordele og ulemper", cells: [])]
      + [field("goals")]
      + [("pros", OpportunityKind.opportunity), ("cons", .challenge)].map { name, kind in
        Row(
          item: .field(name), label: OperatingModel.label(of: name),
          cells: models.map { model in
            let arguments = project.arguments(model.stored[name] ?? "", kind, for: model)
            return arguments.isEmpty ? nil : arguments.joined(separator: "\n")
          })
      }
  }

  private static func tasks(
    _ models: ChunkedArray<OperatingModel>, _ project: Project
  ) -> [Row] {
    let titles = project.modelTaskTitles
    if titles.isEmpty { return [] }
    return [Row(item: nil, label: "Opgaver", cells: [])]
      + titles.map { title in
        Row(
          item: .task(title), label: title,
          cells: models.map { project.task(title, in: $0)?.words })
      }
  }

  private static func economy(
    _ models: ChunkedArray<OperatingModel>, _ project: Project
  ) -> [Row] {
    let departments = project.departments.filter { department in
      models.contains { $0.departments.contains(department.id) }
    }
    if departments.isEmpty { return [] }
    return [Row(item: nil, label: "Kr. om året, før → efter", cells: [])]
      + departments.map { department in
        Row(
          item: .economy(department.id), label: department.name,
          cells: models.map { model in
            model.departments.contains(department.id)
              ? project.economy(of: department, in: model)?.words : "ikke med"
          })
      }
      + [Row(item: nil, label: "I alt", cells: models.map(project.economyWords))]
  }
}

extension Project {
  /// What speaks for a model or against it, each on a line: what is written of the model itself, and
  /// the opportunities or challenges that it is linked to.
  public func arguments(
    _ own: String, _ kind: OpportunityKind, for model: OperatingModel
  ) -> [String] {
    (own.isEmpty ? [] : [own])
      + opportunities(of: model).filter { $0.kind == kind }.map {
        "\($0.kind.shown.capitalizedFirst): \($0.text)"
      }
  }
}

extension OperatingModel {
  /// Whether it is how things are, a proposal, or what was approved.
  public var situation: String { isAsToday ? "som i dag" : isApproved ? "✓ godkendt" : "forslag" }
}

extension OperationalTask {
  /// Where it is solved, and how: "delt: hver afdeling for sig om vinteren".
  public var words: String { placement.shown + (note.isEmpty ? "" : ": \(note)") }
}

extension ModelEconomy {
  /// What it costs before and after, with the difference where both are known.
  public var words: String {
    "\(before?.danish ?? "?") → \(after?.danish ?? "?")"
      + (difference.map { " (\($0.signed))" } ?? "")
  }
}

extension Project {
  /// What a model costs all its departments, in words; nil until every figure is written.
  public func economyWords(of model: OperatingModel) -> String? {
    total(of: model).map { before, after in
      "\(before.danish) → \(after.danish) (\((after - before).signed))"
    }
  }
}
