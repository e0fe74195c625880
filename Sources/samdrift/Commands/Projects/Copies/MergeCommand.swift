import ArgumentParser
import Core
import Reports
import Storage
import Text

/// `samdrift flet`: a copy that was taken along, back into its project.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "flet", "<kopi>",
    abstract: "Flet en kopi, der har været taget med, ind i projektet igen.",
    discussion: """
      Det, der kun er ændret det ene sted, bliver, som det er ændret. Hvor begge har ændret det samme, \
      vises begge dele, og du vælger. Alt flettes på én gang eller slet ikke; kopien røres ikke. Er \
      alle spor af en person slettet det ene sted, slettes de også det andet. En kopi kan flettes \
      igen, når der er arbejdet videre i den.
      """)

  @Argument(
    help: ArgumentHelp("Filen med kopien.", valueName: "kopi"),
    completion: .file(extensions: ["db"]))
  var file: String

  @Flag(
    help: """
      Flet uden at spørge. Hvor begge har ændret det samme, gælder det, der står hjemme, medmindre du \
      også skriver --kopien.
      """)
  var ja = false

  @Flag(help: "Lad det, der står i kopien, gælde, hvor begge har ændret det samme.")
  var kopien = false

  @Flag(help: "Vis kun, hvad der ville ske; intet ændres.") var vis = false

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandChange()
    if file == PrivateFile.standard {
      throw Failure(.usage, "En kopi kan kun læses fra en fil. Skriv, hvad den hedder.")
    }
    let path = try TypedFile.toRead(file)
    let (environment, journal) = try common.open()
    if let own = common.address(environment).file, Restoration.areOne(own, path) {
      throw Failure(
        .usage, "\(path) er selve databasen. Skriv navnet på kopien. Intet er ændret.")
    }
    let copy = try CopiedProject(handedAt: path)
    if let name = common.projekt {
      let named = try journal.snapshot(named: name)
      guard named.project.id == copy.origin.project else {
        throw Failure(
          .data, "\(path) er ikke en kopi af »\(named.name)«. Intet er flettet. Udelad --projekt.")
      }
    }
    var merging = Merging(
      copy: copy, journal: journal, environment: environment,
      address: common.address(environment), policy: kopien ? .copy : ja ? .home : .ask, isGiven: ja)
    if vis { return try merging.show(asJSON: json) }
    try merging.bringHome()
    if json { Output.print(try merging.listing(), asJSON: true) }
  }
}
