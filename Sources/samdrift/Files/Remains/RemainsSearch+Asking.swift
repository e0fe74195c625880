import Core

extension Forgetting.Outcome {
  /// Says on the command line what is left to look after, and looks for the names in files.
  ///
  /// Throws what the trouble is where there is one.
  func tell(takingNamesOut isGiven: Bool, in environment: Environment) throws {
    for remark in remarks { Output.report(remark) }
    let search = RemainsSearch(names: names, outbox: environment.outbox, paths: paths)
    if let trouble {
      try? search.clearFiles(takingNamesOut: isGiven)
      throw trouble
    }
    try search.clearFiles(takingNamesOut: isGiven)
  }
}

extension RemainsSearch {
  /// Tells which files still name the person, and does with them what the user says.
  func clearFiles(takingNamesOut isGiven: Bool) throws {
    try TemporaryDirectory.use { directory in
      Output.report("Leder efter navnet i udbakken …")
      var remains = look(in: directory)
      for line in remains.lines { Output.report(line) }
      var isRewritten = false
      for file in remains.files {
        guard let file = wanted(file, isGiven) else { continue }
        do {
          let told = remains.mentions.count
          Output.report(try clear(file, from: &remains, in: directory))
          for mention in remains.mentions.dropFirst(told) { Output.report(mention) }
          isRewritten = isRewritten || file.remedy == .rewriting
        } catch {
          // The others are to be looked after all the same.
          Output.report(Failure.words(error))
        }
      }
      if isRewritten { Output.report(Remains.onlyTheName) }
      for words in [remains.leftAsTheyAre, Remains.outOfReach].compactMap({ $0 }) {
        Output.report(words)
      }
    }
  }

  /// The file with what the user wants done to it; nil for nothing.
  private func wanted(_ file: Remains.File, _ isGiven: Bool) -> Remains.File? {
    switch file.remedy {
    case .rewriting?:
      if isGiven || Output.confirm("Skal \(file.removed) tages ud af \(file.shown)?") == true {
        return file
      }
      if file.hasRows { return nil }
      return Output.confirm("Skal hele filen slettes i stedet?") == true ? file.deleted : nil
    case .deletion?:
      let question = "Navnet kan ikke tages ud af \(file.shown). Skal filen slettes?"
      return Output.confirm(question) == true ? file : nil
    case nil: return nil
    }
  }
}
