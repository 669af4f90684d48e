import { Button, Slider } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePlayer } from '../../sound/use-player.ts'
import { Choice } from '../../parts/choice.tsx'
import css from './appearance-section.module.css'
import { DueRow } from './due-row.tsx'

const SOUNDS = ['accepted', 'attention', 'seen-before', 'unexpected', 'refused'] as const

export function AppearanceSection() {
  const { t, language } = useTexts()
  const { settings = DEFAULT_SETTINGS, change } = useSettings()
  return (
    <div className={css.appearance}>
      <div className={css.row}>
        <h2 id="settings-language">{t('settings.language')}</h2>
        <Choice
          size="lg"
          aria-labelledby="settings-language"
          value={language}
          data={[
            { value: 'en', label: t('language.en') },
            { value: 'zh-CN', label: t('language.zh-CN') },
          ]}
          onChange={(next) => change({ language: next })}
        />
      </div>
      <div className={css.row}>
        <h2 id="settings-theme">{t('settings.theme')}</h2>
        <Choice
          size="lg"
          aria-labelledby="settings-theme"
          value={settings.theme}
          data={[
            { value: 'light', label: t('theme.light') },
            { value: 'dark', label: t('theme.dark') },
            { value: 'system', label: t('theme.system') },
          ]}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <Volume key={settings.volume} kept={settings.volume} onKeep={(volume) => change({ volume })} />
      <DueRow />
    </div>
  )
}

function Volume({ kept, onKeep }: { readonly kept: number; readonly onKeep: (volume: number) => void }) {
  const { t } = useTexts()
  const formats = useFormats()
  const player = usePlayer()
  const [volume, setVolume] = useState(kept)
  const isOff = volume === 0
  return (
    <div className={css.row}>
      <h2>{t('settings.volume')}</h2>
      <div>
        <div className={css.slide}>
          {isOff ? <IconVolumeOff size="1.5rem" aria-hidden="true" /> : <IconVolume size="1.5rem" aria-hidden="true" />}
          <Slider
            className={css.slider}
            size="lg"
            thumbSize={28}
            min={0}
            max={1}
            step={0.05}
            label={null}
            thumbLabel={t('settings.volume')}
            value={volume}
            onChange={setVolume}
            onChangeEnd={onKeep}
          />
          <output className={css.value}>
            {isOff ? t('settings.volume.off') : t('settings.volume.percent', { percent: formats.number(Math.round(volume * 100)) })}
          </output>
        </div>
        <div className={css.sounds}>
          <span className={css.hint}>{t('settings.sound.test')}</span>
          {SOUNDS.map((sound) => (
            <Button key={sound} variant="default" disabled={isOff} onClick={() => player.play(sound, volume)}>
              {t(`tone.${sound}`)}
            </Button>
          ))}
        </div>
        <p className={css.hint} data-shown={isOff}>
          {t('settings.sound.off-hint')}
        </p>
      </div>
    </div>
  )
}
