import Core
import Storage
import Text

/// A project that is taken along in a copy, for the command and the screen alike.
struct TakingAlong {
  let journal: any Journal
  let address: DatabaseAddress
  let environment: Environment
  /// Where it is remembered where projects have gone; nil when it isn't.
  let places: KnownPlaces?

  /// Makes the copy in a new file, and says what is to be known of it; where it is done on the screen,
  /// that is where it is merged too.
  func take(_ project: Project, to file: String, onScreen: Bool = false) throws -> [String] {
    let home = address.file.map(environment.fromRoot) ?? address.shown
    var (origin, trouble): (CopyOrigin?, String?)
    let doubt: String?
    do {
      doubt = try CopyPlace(file).fill {
        let taken = try journal.takeAlong(
          project.id, to: $0, from: home, by: environment.signature)
        origin = taken
        // Before it has its name: a copy that nobody knows of keeps whoever is forgotten.
        trouble = places?.note(copy: taken, at: file)
      }
    } catch {
      if let origin { places?.forget(copy: origin) }
      throw error
    }
    return [
      "Projektet »\(project.info.name)« er taget med i \(file).", doubt, how(file, onScreen),
      trouble,
    ]
    .compactMap { $0 }
  }

  private func how(_ file: String, _ onScreen: Bool) -> String {
    let secret = "Kopien har også det fortrolige i sig, så slet den, når den er flettet."
    func command(_ words: String...) -> String { "»\(ShellLine(["samdrift"] + words).text)«" }
    guard let files = Kiosk.current?.files else {
      let here = environment.name(of: address).map { ["--database", $0] } ?? []
      let merge = ShellLine(["samdrift", "flet"] + here + [file]).text
      let home =
        onScreen ? "flet den her, når I er tilbage" : "flet den med »\(merge)«, når I er tilbage"
      return "Åbn kopien med \(command("--database", file)), og \(home). \(secret)"
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return """
      \(files.fetching) Åbn kopien med \(command("--database", name)) på en maskine, der har Samdrift. \
      Læg den i mappen ind, og flet den\(onScreen ? " her" : " med \(command("flet", name))"), når I er \
      tilbage. \(secret)
      """
  }
}
