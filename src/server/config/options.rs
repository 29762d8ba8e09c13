//! Settings from the command line and the environment.

use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};

use super::field::{FIELDS, Field, is_identity};
use super::setting::{Setting, Settings, Value};

const FILE: &str = "config";

/// The flags of all fields, or of those that a UserSig is made from. An environment variable can replace each.
#[derive(Clone, Debug, Default)]
pub struct Flags<const ALL: bool> {
    /// The configuration file, if one is named.
    pub file: Option<PathBuf>,
    /// The settings, as text.
    pub settings: Settings,
}

/// The flags of all fields.
pub type CliOptions = Flags<true>;

/// The flags of the fields that a UserSig is made from.
pub type Identity = Flags<false>;

fn argument(field: &Field) -> Arg {
    let argument = Arg::new(field.name)
        .long(field.flag)
        .env(field.variable)
        .hide_env_values(true)
        .value_name(field.placeholder)
        .help(field.help)
        .help_heading("Configuration")
        .action(ArgAction::Set);
    match field.placeholder {
        // The flag alone means true; a word after it is not its value.
        "BOOLEAN" => argument
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        _ => argument.allow_hyphen_values(true),
    }
}

/// The setting that a flag or its variable gives.
fn setting(matches: &ArgMatches, field: &Field) -> Option<Setting> {
    // A command that does not take the field has no argument of its name.
    let text = matches.try_get_one::<String>(field.name).ok()??;
    Some(Setting {
        value: Value::Loose(text.clone()),
        origin: match matches.value_source(field.name) {
            Some(ValueSource::EnvVariable) => field.variable.into(),
            _ => format!("--{}", field.flag),
        },
        folder: PathBuf::new(),
    })
}

impl<const ALL: bool> FromArgMatches for Flags<ALL> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = |field: &Field| Some((field.name, setting(matches, field)?));
        Ok(Self {
            file: matches.get_one(FILE).cloned(),
            settings: FIELDS.iter().filter_map(given).collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl<const ALL: bool> Args for Flags<ALL> {
    fn augment_args(command: Command) -> Command {
        let file = Arg::new(FILE)
            .long("config")
            .env("OPENTIM_CONFIG")
            .hide_env_values(true)
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help("The configuration file [default: opentim.toml, if there is one]")
            .help_heading("Configuration");
        let wanted = FIELDS.iter().filter(|field| ALL || is_identity(field));
        command.arg(file).args(wanted.map(argument))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
