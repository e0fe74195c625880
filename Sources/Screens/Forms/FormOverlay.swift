import Core
import Interface

/// A form that lies over the screen while it is filled in.
struct FormOverlay {
  /// What it is filled in for.
  let purpose: any FormPurpose
  /// Every record that it shows, as it was when the form was opened.
  let opened: Snapshot
  /// The form itself.
  var form: Form
  /// Whether what is missing is pointed out, after a first attempt to save.
  var isStrict = false

  let questions: [Question]
  /// What is known of the paths that may be written in it.
  var paths = PathHelp()
  /// The addresses that are offered where some are asked for.
  let mailboxes: [Mailbox]
  /// The offer that stands in a field, if any.
  var recalled: RecalledOffer?

  /// The stored text that the form began with, by field.
  private let initial: [String: String]
  /// The fields that weren't asked for to begin with.
  private var unasked: Set<String> = []
  private var refused: Refused?

  /// What was refused, and what had been written then.
  private struct Refused {
    let refusal: Refusal
    let texts: [String: String]
  }

  init(_ purpose: any FormPurpose, over opened: Snapshot) {
    self.purpose = purpose
    self.opened = opened
    let project = opened.project
    questions = purpose.questions(in: project)
    mailboxes = questions.contains { $0.input == .mailboxes } ? project.mailboxes : []
    let values = purpose.values(in: project)
    initial = values
    form = Form(
      title: purpose.title(in: project), introduction: purpose.introduction(in: project),
      accept: purpose.accept,
      fields: questions.map { $0.field(values[$0.name]) })
    askForWhatApplies()
    unasked = Set(questions.map(\.name).filter(form.isHidden))
    if let start = purpose.start { form.focus(on: start) }
  }

  /// Asks for the fields that matter by what is chosen; the others keep what is filled in.
  mutating func askForWhatApplies() {
    guard let decider = questions.first(where: { $0.name == purpose.decider }),
      case .choice(let choices) = decider.input
    else { return }
    let place = form.choice(decider.name)
    let decided = choices.indices.contains(place) ? choices[place].stored : nil
    var asked: Set<String> = [decider.name]
    for question in questions where purpose.asks(for: question.name, where: decided) {
      asked.insert(question.name)
    }
    form.ask(for: asked)
  }

  /// Fills in what was kept from an unfinished form.
  mutating func fill(_ texts: [String: String]) {
    form.fill(texts)
    askForWhatApplies()
  }

  /// What tells the form from others that are kept, where `project` is open; nil when it is none
  /// that can be opened again.
  func draftID(project: String?) -> Draft.ID? {
    purpose.draftKey.map { Draft.ID(project: purpose.isInProject ? project : nil, form: $0) }
  }

  /// The form as it is kept when the program is interrupted; nil when nothing has been written.
  func draft(project: String?) -> Draft? {
    guard form.isChanged || purpose.isBegun, let id = draftID(project: project) else { return nil }
    let texts = purpose.isNew ? form.texts : form.texts.filter { form.isChanged($0.key) }
    return Draft(
      project: id.project, form: id.form, title: form.title, texts: texts,
      revision: id.project == nil ? nil : opened.revision)
  }

  /// What has been written, as stored text by field, or nil when something is wrong; the focus is
  /// then on the first field to mend.
  ///
  /// A field that hasn't been touched holds what it held, however it is shown. One that isn't asked
  /// for any more holds nothing.
  mutating func read(today: Day) -> [String: String?]? {
    var values: [String: String?] = [:]
    for question in questions {
      if form.isHidden(question.name) {
        values[question.name] = .some(kept(question))
        continue
      }
      if let stored = initial[question.name], !form.isChanged(question.name) {
        values[question.name] = stored
        continue
      }
      switch question.read(form, today: today, from: came(question)) {
      case .success(let stored): values[question.name] = .some(stored)
      case .failure:
        isStrict = true
        form.focus(on: question.name)
        return nil
      }
    }
    return values
  }

  /// The day that a way in a field is counted from: what a record came with; for what is new today.
  private func came(_ question: Question) -> Day? {
    if purpose.isNew { return nil }
    return purpose.origin(of: question.name) ?? initial[question.name].flatMap(Day.init(iso:))
  }

  /// What a field holds that isn't asked for: nothing, or what it did if it never was.
  private func kept(_ question: Question) -> String? {
    unasked.contains(question.name) ? initial[question.name] : nil
  }

  /// Shows a refusal at the field that it is about until something else is written; false when it
  /// is about none of the fields.
  mutating func refuse(_ refusal: Refusal) -> Bool {
    guard let field = refusal.field, questions.contains(where: { $0.name == field }),
      !form.isHidden(field)
    else { return false }
    refused = Refused(refusal: refusal, texts: form.texts)
    form.focus(on: field)
    return true
  }

  func view(_ project: Project?, today: Day, news: Notice?, in frame: inout Frame) {
    let completion = completion
    form.view(
      in: &frame, notes: notes(in: project, today: today, completion), rest: rest(of: completion),
      news: news.map { Chrome.lines(of: $0, on: frame.size).count } ?? 0)
  }

  /// What is remarked on the fields, by their ids; `completion` is the known name that is begun.
  func notes(in project: Project?, today: Day, _ completion: String?) -> [String: Form.Note] {
    let focused = form.focused
    var notes: [String: Form.Note] = [:]
    for question in questions {
      notes[question.name] = question.note(
        form, today: today, from: came(question), isStrict: isStrict,
        isFocused: question.name == focused)
    }
    if let focused, let hint = pathHint ?? mailboxHint ?? completionHint(completion) {
      if case .error = notes[focused] {} else { notes[focused] = .hint(hint) }
    }
    if let focused, case .warning(let remark)? = notes[focused], completion == nil,
      correction != nil
    {
      notes[focused] = .warning(remark + " Pil højre retter det.")
    }
    if let focused, let hint = purpose.hint(about: focused, in: form) {
      notes[focused] = .hint(hint)
    }
    for (field, doubt) in doubts(in: project, today: today) { notes[field] = .warning(doubt) }
    if let refused, let field = refused.refusal.field, refused.texts == form.texts {
      notes[field] = .error(refused.refusal.message)
    }
    return notes
  }

  /// What may be slips in what has been written.
  private func doubts(in project: Project?, today: Day) -> [(String, String)] {
    guard let project else { return [] }
    var values: [String: String?] = [:]
    for question in questions {
      if form.isHidden(question.name) {
        values[question.name] = .some(kept(question))
      } else if case .success(let stored) = question.read(form, today: today, from: came(question))
      {
        values[question.name] = .some(stored)
      }
    }
    return questions.compactMap { question in
      if values[question.name] == nil { return nil }
      if case .amount(let form) = question.input, form.isWhole { return nil }
      return purpose.doubt(about: question.name, values, in: project).map { (question.name, $0) }
    }
  }
}
