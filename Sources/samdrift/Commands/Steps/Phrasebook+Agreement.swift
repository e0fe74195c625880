import Core

/// Models and the agreement.
extension Phrasebook {
  /// The lines that may begin, approve or present models and versions.
  var agreementLines: [LineDraft] {
    let kinds = Set(changed.map(\.kind))
    guard kinds.contains(.agreement) || kinds.contains(.operatingModel) else { return [] }
    let presented = changes(of: Agreement.self).compactMap { old, new -> Day? in
      old.presented == nil ? new.presented : nil
    }
    let present = presented.map { LineDraft(PresentAgreement.self).saying("dato", $0.numeric) }
    let approved = now.operatingModels.map {
      LineDraft(ApproveModel.self, of: $0, in: now)
    }
    let start = now.operatingModels.isEmpty ? [LineDraft(AddModel.self)] : []
    return start + present + approved + [LineDraft(NewAgreementVersion.self)]
  }

  func modelLines(_ id: String) -> [LineDraft] {
    func sayToday(_ line: inout LineDraft, _ old: OperatingModel, _ new: OperatingModel) {
      if new.isAsToday, !old.isAsToday { line.say(ModelOptions.asToday.name) }
    }
    var lines = edited(OperatingModel.self, id, with: sayToday) + removed(OperatingModel.self, id)
    if let new = addition(OperatingModel.self, id) {
      let blank = OperatingModel(id: id)
      var line = LineDraft(AddModel.self, new.name)
        .saying(ModelOptions.options, of: new, since: blank, in: then)
      sayToday(&line, blank, new)
      lines.append(line)
    }
    return lines
  }

  func economyLines(_ id: String) -> [LineDraft] {
    guard let record = record(ModelEconomy.self, id),
      let model = referred(OperatingModel.self, record.model)
    else { return [] }
    let blank = ModelEconomy(id: id)
    let (old, new) = (ModelEconomy.table(now)[id] ?? blank, ModelEconomy.table(then)[id] ?? blank)
    var line = LineDraft(ModelEconomyCommand.self, of: model, in: now)
    line.arguments.append(call(Department.self, record.department))
    return [line.saying(EconomyOptions.options, of: new, since: old, in: then)]
  }

  func taskLines(_ id: String) -> [LineDraft] {
    guard let task = record(OperationalTask.self, id) else { return [] }
    var line =
      referred(OperatingModel.self, task.model).map { LineDraft(ModelTask.self, of: $0, in: now) }
      ?? LineDraft(AgreementTask.self)
    // The title is what calls it.
    line.arguments.append(task.title)
    guard let new = OperationalTask.table(then)[id] else {
      return [line.saying(TaskOptions.removal.name)]
    }
    let old = OperationalTask.table(now)[id] ?? OperationalTask(id: id)
    return [line.saying(TaskOptions.options, of: new, since: old, in: then)]
  }

  func agreementEdits(_ id: String) -> [LineDraft] {
    if removal(Agreement.self, id) != nil { return [LineDraft(RemoveAgreementDraft.self)] }
    guard let (old, new) = change(Agreement.self, id) else { return [] }
    return [
      LineDraft(EditAgreement.self)
        .saying(AgreementOptions.options, of: new, since: old, in: then)
    ]
  }
}

extension OperatingModel: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.modelLines(id)
  }
}

extension ModelEconomy: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.economyLines(id)
  }
}

extension OperationalTask: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.taskLines(id)
  }
}

extension Agreement: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.agreementEdits(id)
  }
}
