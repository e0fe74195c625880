import Core
import Text

/// The proposal that milestone 3 approves: the models side by side, their economy, and the goals.
extension PaperMaker {
  /// How things are today and what may come instead, what it costs each department and each dwelling,
  /// and what it is to reach.
  var proposal: Paper {
    var paper = paper(.proposal)
    paper.parts =
      [
        comparedModels, modelEconomy, proposedGoals,
        recommendation(
          on: Playbook.modelMilestone,
          title: project.approvedModel == nil ? "Anbefaling" : "Valgt model",
          first: [.paragraph(approvedModelWords)]),
      ].compactMap { $0 }
      + decision(
        on: Playbook.modelMilestone,
        wanted: "Forslaget til model og mål forelægges til godkendelse.",
        signing: ["For den administrative ledelse", "Projektleder"])
    return paper
  }

  private var approvedModelWords: String {
    if let model = project.approvedModel { return "Modellen »\(model.name)« er godkendt." }
    return project.operatingModels.isEmpty
      ? "Der er ingen model at godkende endnu." : "Ingen af modellerne er godkendt endnu."
  }

  private var comparedModels: PaperPart {
    let comparison = ModelComparison(project)
    let models = comparison.models
    let tables = modelGroups(models).map { places in
      Block.table(
        PaperTable(
          caption: "Modellerne side om side: "
            + places.map { models[$0].name }.joined(separator: ", "),
          columns: [.init("", width: Self.labelWidth)]
            + places.map {
              .init(
                models[$0].name,
                width: (Report.width - Self.labelWidth) / places.count - 2)
            },
          rows: rows(of: comparison, places)))
    }
    return PaperPart(
      "modeller", "Modellerne side om side",
      aside: models.isEmpty ? "" : models.count.counted("model", "modeller"),
      tables.isEmpty ? [.paragraph("Der er ingen modeller endnu.")] : tables)
  }

  private static let labelWidth = 14

  /// Which models stand beside each other: three at most, how things are today with each.
  private func modelGroups(_ models: ChunkedArray<OperatingModel>) -> [[Int]] {
    let most = 3
    if models.count <= most { return models.isEmpty ? [] : [Array(models.indices)] }
    let asToday = models.indices.filter { models[$0].isAsToday }.prefix(1)
    let others = models.indices.filter { !asToday.contains($0) }
    let step = most - asToday.count
    return stride(from: 0, to: others.count, by: step).map {
      Array(asToday + others[$0...].prefix(step))
    }
  }

  /// What some of the models say, but for the economy and the goals, which have tables of their own.
  private func rows(of comparison: ModelComparison, _ places: [Int]) -> [PaperTable.Row] {
    func part(_ heading: String, _ isMeant: (ModelComparison.Item) -> Bool) -> [PaperTable.Row] {
      let rows = comparison.rows.filter { row in
        row.item.map(isMeant) ?? false && places.contains { row.cells[$0] != nil }
      }
      if rows.isEmpty { return [] }
      return (heading.isEmpty ? [] : [.init([heading], .group)])
        + rows.map { row in .init([row.label] + places.map { row.cells[$0] ?? "–" }) }
    }
    let arguments: [ModelComparison.Item] = [.field("pros"), .field("cons")]
    return part("") { item in
      switch item {
      case .model: true
      case .field(let name): name != "goals" && !arguments.contains(item)
      case .task, .economy: false
      }
    }
      + part("Opgaver") { if case .task = $0 { true } else { false } }
      + part("Fordele og ulemper", arguments.contains)
  }

  private var proposedGoals: PaperPart {
    let rows = project.goals.map { goal in
      PaperTable.Row([
        String(goal.number), goal.title, goal.baselineText, goal.targetText,
        project.operatingModels.filter { !$0.isAsToday && $0.goals.contains(goal.id) }.map(\.name)
          .joined(separator: ", "),
      ])
    }
    return PaperPart(
      "maal", "Mål", aside: rows.isEmpty ? "" : "\(rows.count) mål",
      [
        .table(
          caption: "Målene med udgangspunkt og måltal, og de modeller, der skal nå dem",
          columns: [
            .init("Nr.", width: 3, isNumeric: true), .init("Mål", width: 23),
            .init("Udgangspunkt", width: 14), .init("Måltal", width: 16),
            .init("Modeller", width: 16),
          ], rows: rows, none: "Der er ingen mål endnu.")
      ])
  }
}
