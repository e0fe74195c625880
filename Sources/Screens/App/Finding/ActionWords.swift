import Core

extension Action {
  /// The words that people look for it by in a place besides its name; the one table of them, in which
  /// the words that the program doesn't use itself are understood too.
  func words(in place: Place) -> String {
    switch self {
    case .up, .down, .left, .right, .first, .last, .pageUp, .pageDown, .nextPane, .previousPane: ""
    case .palette, .open: ""
    case .back: "tilbage forlad annuller"
    case .tick: "afkryds flueben færdig udført gjort klaret lavet gennemført afslut"
    case .add, .addInForm: "ny nyt opret indsæt tilføj skriv ind"
    case .edit: "redigér rediger ændr omdøb"
    case .delete: "slet fjern smid ud"
    case .status: "nået opnået færdig afsluttet gennemført i gang afventer udgår"
    case .deadline: "frist deadline tidsfrist slutdato dato termin planlagt skæringsdato hvornår"
    case .responsible: "ansvarlig ejer tovholder hvem"
    case .decision:
      "skriv ind beslut organ udfald instans vedtag godkend godkendelse tiltræd indstilling"
    case .gate: "fase overgang faseovergang gate klar næste"
    case .notes, .notesInEditor: "note notat bemærkning kommentar beskrivelse"
    case .reopen: "genåbn fortryd nået"
    case .undo: "fortryd tilbage annuller undo"
    case .redo: "gentag gør om redo annuller fortryd"
    case .search: "søg find led"
    case .help: "taster genveje vejledning manual hvordan"
    case .paper:
      "udskriv udskrift skriv ud print printer pdf word docx mail send papir rapport bilag dagsorden"
    case .copy: "kopi kopier udklip sæt ind"
    case .showCommand: "kommando kommandolinje kommandolinjen script bash terminal shell"
    case .calendar: "kalender outlook ics ical påmindelse datoer hvornår"
    case .identity: "jeg mig mit navn min rolle roller mine"
    case .readAloud: "skærmlæser punktskrift tale oplæs syn blind braille speech"
    case .quit: "slut luk exit stop farvel forlad"
    case .projectPage:
      "indstillinger opsætning oplysninger projektleder stedfortræder mandat rolle organisation navn "
        + "afdeling ejendom"
    case .portfolio: "skift projekt portefølje andre"
    case .switchView: ""
    case .sort: "rækkefølge orden sortering gruppér"
    case .filter: "filter filtrér begræns udvælg vis kun nogle"
    case .onlyMine: "mine mit mig egne jeg"
    case .contact: "skriv ned kontakt opkald ring møde samtale snak"
    case .assess: "vurdering holdning indflydelse score bedøm"
    case .nextContact: "næste gang opfølgning ring påmind"
    case .forget: "glem glemt gdpr persondata anonymisér slet alle spor retten til at blive glemt"
    case .importList: "import indlæs hent regneark excel csv xlsx"
    case .exportList: "eksport regneark excel csv xlsx udtræk"
    case .mark: "markér mærk vælg flere"
    case .earlier, .later, .weekEarlier, .weekLater:
      // A round's neighbours have the same keys.
      place.tab == .followUp ? "" : "flyt udskyd udsæt forskyd ryk frist deadline"
    case .starterActivities, .starterGoals: "forslag skabelon standard"
    case .approvePlan: "godkend husk lås basis baseline skredet"
    case .weekView:
      "uge ugens mandag mandagsmøde forsinket forsinkede overskredet bagud hvem mine mit egne gøremål"
    case .gantt: "gantt tidslinje diagram tidsakse"
    case .zoomIn, .zoomOut: "zoom gantt"
    case .checklist: "tjekpunkter delopgaver huskeliste todo punkter"
    case .newRound: "ny opfølgningsrunde runde evaluering servicetjek eftersyn status"
    case .promise: "lov lovet løfte tilsagn aftale dialogmøde"
    case .reject: "afvis nej forkast"
    case .advice: "drejebog råd anbefaling pixi gode"
    case .link: "link dokument fil url bilag sharepoint"
    case .measure: "skriv ned måling resultat target tal registrér indtast"
    case .schedule:
      "frister deadlines datoer tidsplan ansvarlige alle milepæle opsætning tabel hvornår ferie helligdage"
    case .addTask: "opgave ny arbejdsopgave"
    case .present: "fremlæg send høring udkast"
    case .newVersion: "version revidér ny"
    case .corrections: "rettelser ændringer sammenlign versioner spor streget understreget"
    case .approveModel: "godkend vælg model"
    case .startModels: "nuværende drift forslag"
    case .meetings: "møde dagsorden referat styregruppe"
    case .meetingMode: "præsentation projektor storskærm fremvis mødevisning mødetilstand"
    case .minutes: "referat beslutningsreferat"
    case .package: "indkaldelse dagsorden bilag udskriv papirer samlet pdf"
    case .activity: "opgave handling todo ansvarlig"
    case .outcome: "referat konklusion udfald aftale"
    case .moveUp, .moveDown: "flyt ryk rækkefølge op ned dagsorden"
    case .carry: "fortsæt udskyd videre overfør næste møde dagsorden"
    case .topics: "dagsorden forslag skabelon standard faste punkter"
    case .nextMeeting: "række serie gentag kopiér planlæg dagsorden"
    case .moreInfluence, .lessInfluence: "magt indflydelse matrix"
    case .moreAffected, .lessAffected: "berørthed påvirket matrix"
    case .calculator: "økonomi budget beregn regn simulér prøv"
    case .fairProposal: "økonomi juster justering retfærdig rimelig skæv nøgle blanding vægte"
    case .usage: "økonomi forbrug timer udgifter kroner timeregnskab"
    case .fixedShares: "procent andele fordelingstal"
    case .allocationKeys: "økonomi nøgle nøgler fordelingsnøgle fordeling"
    case .lookBack: "tilbage i tid tidsmaskine dengang tidligere før historisk dato som den dag"
    case .whatMoved: "siden da siden sidst ændret flyttet sket"
    case .leavePast: "nu nutiden i dag tilbage"
    case .publish: "udgiv hjemmeside webside browser offentliggør beboere bestyrelse internet"
    case .takeAlong: "medbring mødelokale bærbar usb uden net offline rejse kopi tag med"
    case .mergeCopy: "flet fletning kopi hjem hent ind mødelokale sammenflet saml"
    case .tab(let tab): tab.words
    }
  }
}

extension Tab {
  /// The words that people look for the tab by besides its name.
  fileprivate var words: String {
    switch self {
    case .board: "milepæl milepæle faser forside oversigt hjem status start"
    case .stakeholders: "personer kontakter kontaktpersoner beboere"
    case .plan: "aktiviteter handleplan handlingsplan implementeringsplan aktivitetsplan opgaver"
    case .followUp: "mål målinger evaluering runder"
    case .agreement: "tiltrædelse fordelingsnøgler nøgler modeller opgaver samdriftsaftale"
    case .history: "log ændringer hvem"
    }
  }
}

extension Place {
  /// The words that people look for a place by that no key leads to from everywhere.
  var words: String {
    switch self {
    case .communicationPlan: "informationsplan inddragelsesplan kommunikation"
    case .keys:
      "økonomi nøgle nøgler fordeling fordelingstal andele procent udgifter udgiftspost omkostningspulje pulje konto"
    case .models: "økonomi model sammenlign driftsmodel"
    default: ""
    }
  }
}

extension PlanFilter.Trait {
  /// The words that people look for the activities by that have it, besides its own.
  var words: String {
    switch self {
    case .mine: ""
    case .overdue:
      "overskredet over fristen forsinkede forsinket forsinkelse for sent bagud udløbet frist deadline"
    case .thisWeek: "uge ugens nu"
    case .nextTwoWeeks: "uge snart kommende"
    case .ready: "klar begynd"
    case .blocked: "blokeret blokerede afhænger forgænger"
    }
  }
}

extension PaperKind {
  /// The words that people look for the paper by besides its title.
  var words: String {
    let paper = "papir udskriv print pdf word mail send"
    return switch self {
    case .summary: "\(paper) oversigt milepæle dagsorden styregruppe"
    case .status: "\(paper) rapport status"
    case .agreement: "\(paper) kontrakt samdriftsaftale"
    case .stakeholders: "\(paper) analyse"
    case .plan: "\(paper) plan aktiviteter"
    case .evaluation: "\(paper) mål rapport"
    case .orientation: "\(paper) beboere nyhedsbrev"
    case .minutes: "\(paper) møde beslutningsreferat"
    case .poster: "\(paper) a3 væg tavle opslag"
    case .opportunities: "\(paper) milepæl 2 swot fordele ulemper risici"
    case .proposal: "\(paper) milepæl 3 modeller alternativer økonomi"
    case .involvement: "\(paper) milepæl 4 kommunikationsplan"
    case .recommendation: "\(paper) sagsfremstilling bestyrelse beslutningsoplæg"
    case .redline: "\(paper) ændringer versioner sammenlign spor"
    case .promises: "\(paper) løfter lovet aftaler"
    case .results: "\(paper) milepæl 11 resultat"
    case .letters: "\(paper) brev breve beboere afdeling interessent medarbejdere kommunen"
    case .fairness: "\(paper) retvisende fordeling forslag"
    case .convocation: "\(paper) møde dagsorden invitation"
    case .package: "\(paper) møde dagsorden bilag"
    case .actions: "\(paper) møde opfølgning opgaver todo"
    }
  }
}
